package it.comunitadipratiche.core.legal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads identifiers that stand in the text as such, alone or within an address: URN:NIR, ELI and ECLI. */
final class LiteralReader {
    private static final int LONGEST = 120;
    private static final int ECLI_PARTS = 5;
    private static final int URN_PARTS = 4;
    private static final String STATE_PREFIX = "stato:decreto.del.presidente.";

    private final Tokens tokens;

    LiteralReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A reference that an identifier makes, and the token after it. */
    record Found(LegalReference reference, int next) {}

    Optional<Found> read(int at) {
        if (!tokens.is(at + 1, ":") && !tokens.is(at + 1, "/")) {
            return Optional.empty();
        }
        return switch (tokens.at(at)) {
            case "ecli" -> ecli(at);
            case "urn" -> tokens.is(at + 2, "nir") ? urn(at) : Optional.empty();
            case "eli" -> eli(at);
            default -> Optional.empty();
        };
    }

    private Optional<Found> ecli(int at) {
        String written = written(at, ":.");
        String ecli = written.toUpperCase(Locale.ROOT);
        if (ecli.split(":", -1).length != ECLI_PARTS || !ecli.startsWith("ECLI:")) {
            return Optional.empty();
        }
        return Optional.of(found(at, written, decision(ecli), Passage.WHOLE));
    }

    private static LegalSource decision(String ecli) {
        Optional<AuditDecision> audit = AuditDecision.ofEcli(ecli);
        return audit.isPresent() ? audit.get() : new EcliDecision(ecli);
    }

    private Optional<Found> urn(int at) {
        String written = written(at, ":;.~-");
        String urn = written.toLowerCase(Locale.ROOT);
        int tilde = urn.indexOf('~');
        String act = tilde < 0 ? urn : urn.substring(0, tilde);
        Passage passage = tilde < 0 ? Passage.WHOLE : passage(urn.substring(tilde + 1));
        return act(act).map(source -> found(at, written, source, passage));
    }

    private static Optional<ItalianAct> act(String urn) {
        String[] parts = urn.substring(Math.min(urn.length(), "urn:nir:".length()))
                .replace(STATE_PREFIX + "della.repubblica:", "presidente.repubblica:decreto:")
                .replace(STATE_PREFIX + "del.consiglio.dei.ministri:", "presidente.consiglio.ministri:decreto:")
                .split(":", URN_PARTS);
        if (parts.length < URN_PARTS - 1) {
            return Optional.empty();
        }
        String[] name = parts[2].split(";", 2);
        Optional<String> number = name.length > 1 ? Optional.of(name[1]) : Optional.empty();
        Optional<String> annex = parts.length == URN_PARTS ? Optional.of(parts[3]) : Optional.empty();
        for (ActType type : ActType.values()) {
            boolean owned = parts[0].equals(type.authority()) || parts[0].startsWith(type.authority() + ".");
            if (owned && parts[1].equals(type.urn())) {
                return dated(type, parts[0], name[0], number, annex);
            }
        }
        return Optional.empty();
    }

    private static Optional<ItalianAct> dated(
            ActType type, String authority, String when, Optional<String> number, Optional<String> annex) {
        try {
            Optional<LocalDate> day = when.length() > 4 ? Optional.of(LocalDate.parse(when)) : Optional.empty();
            int year = day.map(LocalDate::getYear).orElseGet(() -> Integer.parseInt(when));
            return Optional.of(new ItalianAct(type, authority, year, day, number, annex));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Passage passage(String partition) {
        Optional<String> article = Optional.empty();
        Optional<String> comma = Optional.empty();
        Optional<String> letter = Optional.empty();
        Optional<String> item = Optional.empty();
        for (String part : partition.split("-", -1)) {
            article = part.startsWith("art") ? Optional.of(part.substring(3)) : article;
            comma = part.startsWith("com") ? Optional.of(part.substring(3)) : comma;
            letter = part.startsWith("let") ? Optional.of(part.substring(3)) : letter;
            item = part.startsWith("num") ? Optional.of(part.substring(3)) : item;
        }
        return new Passage(article.filter(text -> !text.isEmpty()), comma, letter, item);
    }

    private Optional<Found> eli(int at) {
        String[] parts = written(at, "/_").split("/", -1);
        if (parts.length < 4) {
            return Optional.empty();
        }
        for (EuropeanAct.Kind kind : EuropeanAct.Kind.values()) {
            if (kind.eli().equals(parts[1]) && isNumber(parts[2]) && isNumber(parts[3])) {
                String written = String.join("/", parts[0], parts[1], parts[2], parts[3]);
                return Optional.of(found(
                        at,
                        written,
                        new EuropeanAct(kind, Integer.parseInt(parts[2]), Integer.parseInt(parts[3])),
                        Passage.WHOLE));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 4 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private Found found(int at, String written, LegalSource source, Passage passage) {
        int start = tokens.start(at);
        int end = start + written.length();
        return new Found(new LegalReference(start, end, written, source, passage), tokens.indexFrom(at, end));
    }

    /** The letters, digits and given marks from a token on, without marks at the end. */
    private String written(int at, String marks) {
        String text = tokens.text();
        int start = tokens.start(at);
        int end = start;
        while (end < text.length() && end - start < LONGEST && isPart(text.charAt(end), marks)) {
            end++;
        }
        while (end > start && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPart(char symbol, String marks) {
        return (symbol < 128 && Character.isLetterOrDigit(symbol)) || marks.indexOf(symbol) >= 0;
    }
}
