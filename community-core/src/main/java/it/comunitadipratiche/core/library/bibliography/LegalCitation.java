package it.comunitadipratiche.core.library.bibliography;

import it.comunitadipratiche.core.legal.AuditDecision;
import it.comunitadipratiche.core.legal.EcliDecision;
import it.comunitadipratiche.core.legal.ItalianAct;
import it.comunitadipratiche.core.legal.Judgment;
import it.comunitadipratiche.core.legal.LegalReference;
import it.comunitadipratiche.core.legal.LegalReferences;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.library.ActType;
import it.comunitadipratiche.core.library.Material;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How lawyers cite an act or a judgment, as its identifier or its title tells.
 *
 * @param authority of judgments, "Corte cost."; empty if it is not told
 * @param genre "d.lgs.", "sent."; empty if it is not told
 * @param number empty if it is not told
 * @param rest the title without the citation it begins with; empty if it is nothing else
 */
record LegalCitation(String authority, String genre, String number, Optional<LocalDate> day, String rest) {
    private static final Pattern JOINT = Pattern.compile("^[\\s,;:.()–—-]+|[\\s,;:.–—-]+$");
    private static final Pattern DASH = Pattern.compile("\\s[–—-]\\s");
    private static final int LONGEST_LOOKED_AT = 500;
    private static final int ECLI_PARTS = 5;

    static LegalCitation of(Material material, String title) {
        ActType act = material.actType();
        boolean mayBeLegal =
                act == ActType.LAW || act == ActType.REGULATION || act == ActType.JUDGMENT || act == ActType.OPINION;
        if (!mayBeLegal) {
            return new LegalCitation("", "", "", Optional.empty(), title);
        }
        Optional<LegalReference> titled = LegalReferences.find(shortened(title)).stream()
                .filter(reference -> reference.start() == 0 && reference.end() > 0)
                .filter(reference -> reference.passage().isWhole())
                .findFirst();
        List<String> identifiers = material.identifiers() == null ? List.of() : material.identifiers();
        Optional<LegalSource> identified = identifiers.stream()
                .flatMap(identifier -> LegalReferences.find(identifier).stream())
                .map(LegalReference::source)
                .findFirst();
        LegalCitation told = identified
                .or(() -> titled.map(LegalReference::source))
                .map(source -> of(source, act == ActType.OPINION))
                .orElse(new LegalCitation("", "", "", Optional.empty(), ""));
        String rest = titled.filter(reference -> tellsNumber(reference, told.number()))
                .map(reference -> JOINT.matcher(title.substring(end(reference))).replaceAll(""))
                .orElse(title);
        return new LegalCitation(told.authority, told.genre, told.number, told.day, balanced(rest));
    }

    /** Where the number ends it; a name that follows it after a dash is what the rest of the title says. */
    private static int end(LegalReference reference) {
        Matcher dash = DASH.matcher(reference.text());
        return dash.find() ? dash.start() : reference.end();
    }

    private static boolean tellsNumber(LegalReference reference, String number) {
        return !number.isEmpty() && reference.text().contains(number);
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_LOOKED_AT ? title.substring(0, LONGEST_LOOKED_AT) : title;
    }

    /** Without the bracket that closes one that was cut off. */
    private static String balanced(String rest) {
        return rest.endsWith(")") && rest.indexOf('(') < 0 ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static LegalCitation of(LegalSource source, boolean isOpinion) {
        if (source instanceof ItalianAct italian) {
            String number = italian.number().orElse("");
            return new LegalCitation("", genre(italian), number, italian.day(), "");
        }
        String form = isOpinion ? "parere" : "sent.";
        if (source instanceof Judgment judgment) {
            String label = judgment.label();
            int end = label.indexOf(" n. ");
            String court = (end < 0 ? label : label.substring(0, end)).replaceAll(",( parere)?$", "");
            String kind = judgment.form().equals("ordinanza")
                    ? "ord."
                    : judgment.form().equals("parere") ? "parere" : form;
            return new LegalCitation(court, kind, judgment.number(), judgment.day(), "");
        }
        if (source instanceof AuditDecision decision) {
            String kind = decision.form().equals("deliberazione") ? "delib." : form;
            return new LegalCitation(decision.court(), kind, decision.number(), decision.day(), "");
        }
        if (source instanceof EcliDecision decision) {
            return of(decision, form);
        }
        return new LegalCitation("", "", "", Optional.empty(), "");
    }

    private static LegalCitation of(EcliDecision decision, String form) {
        String[] parts = decision.ecli().split(":", -1);
        String court = parts.length == ECLI_PARTS && parts[1].equals("IT") ? parts[2] : "";
        return switch (court) {
            case "COST" -> new LegalCitation("Corte cost.", form, parts[4], Optional.empty(), "");
            case "CASS" ->
                new LegalCitation(
                        parts[4].endsWith("PEN") ? "Cass. pen." : "Cass. civ.",
                        form,
                        parts[4].replaceAll("\\D+$", ""),
                        Optional.empty(),
                        "");
            default -> new LegalCitation("", "", "", Optional.empty(), "");
        };
    }

    /** The kind of an act with the place it holds in: "l.r. Toscana". */
    private static String genre(ItalianAct act) {
        String numbered =
                act.number().map(number -> " " + number + "/" + act.year()).orElse("");
        String label = act.label();
        return !numbered.isEmpty() && label.endsWith(numbered)
                ? label.substring(0, label.length() - numbered.length())
                : act.type().abbreviation();
    }
}
