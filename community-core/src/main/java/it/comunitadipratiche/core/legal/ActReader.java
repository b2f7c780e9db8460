package it.comunitadipratiche.core.legal;

import it.comunitadipratiche.core.legal.Term.AuthorityWord;
import it.comunitadipratiche.core.legal.Term.PlaceWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Italian acts from the word that tells their kind: with number, year or day, and whose they are. */
final class ActReader {
    private static final Set<String> BEFORE_A_PLACE = Words.of("della dell del delle di ' ( regione la - ,");
    private static final Set<String> BEFORE_A_MINISTRY = Words.of("del dell della delle dei ' ministero ministro (");
    private static final Set<String> AFTER_A_KIND = Words.of(". statale attuativo nazionale citato citata");
    private static final Set<String> BEFORE_AN_AUTHORITY = Words.of("dell della del di ' ( , - l consiglio");
    private static final Set<String> BEHIND_AN_AUTHORITY =
            Words.of(", - : ( ) con la le l ' nella nelle nel sua propria proprie in ha adottato approvato emanato");
    private static final Set<String> GENITIVE = Words.of("del dell dello della dei degli delle di");
    private static final Set<String> SENT_TO = Words.of("ad a all alla");
    private static final int MOST_BEHIND_AN_AUTHORITY = 6;
    private static final int FIRST_OF_ONE_ROW = 2016;
    private static final int MOST_BEFORE = 4;
    private static final int FIRST_OF_THE_REPUBLIC = 1947;

    private final Tokens tokens;
    private final Numbers numbers;
    private final Cited cited;

    ActReader(Tokens tokens, Cited cited) {
        this.tokens = tokens;
        this.numbers = new Numbers(tokens);
        this.cited = cited;
    }

    /** Whose a law is, and the token after its name. */
    private record Owner(String authority, int end) {}

    /**
     * The acts of a kind whose number follows at a token; empty if none does, or if it cannot be told whose law it is.
     *
     * @param word the first token of the word for the kind
     */
    SourceRun read(int word, ActType type, int from) {
        int at = AFTER_A_KIND.contains(tokens.at(from)) ? from + 1 : from;
        Optional<Owner> owner = owner(type, at);
        at = owner.map(Owner::end).orElse(at);
        List<Numbers.Found> found = numbers.read(at);
        if (found.isEmpty()) {
            return SourceRun.NONE;
        }
        int end = found.get(found.size() - 1).end();
        if (owner.isEmpty()) {
            owner = owner(type, end);
            end = owner.map(Owner::end).orElse(end);
        }
        int behind = end;
        String authority = owner.map(Owner::authority)
                .or(() -> presumed(type, word, found, behind))
                .orElse("");
        if (authority.isEmpty()) {
            return SourceRun.NONE;
        }
        return run(word, type, authority, found, end);
    }

    private SourceRun run(int word, ActType type, String authority, List<Numbers.Found> found, int end) {
        List<SourceRun.Spot> spots = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            Numbers.Found number = found.get(index);
            Optional<ItalianAct> act = act(type, authority, number, word);
            if (act.isEmpty()) {
                break;
            }
            boolean last = index == found.size() - 1;
            spots.add(new SourceRun.Spot(
                    tokens.start(index == 0 ? word : number.from()),
                    tokens.end((last ? end : number.end()) - 1),
                    act.get(),
                    last ? end : number.end()));
        }
        return new SourceRun(spots);
    }

    private Optional<ItalianAct> act(ActType type, String authority, Numbers.Found found, int word) {
        Optional<String> number = found.number();
        if (found.year().isEmpty()) {
            boolean litres = type == ActType.LAW && tokens.lengthOf(word) == 1;
            return number.filter(text -> !litres).flatMap(text -> cited.ofNumber(type, text)
                    .filter(act -> act.authority().equals(authority))
                    .or(() -> KnownActs.yearOf(type, text).map(year -> of(type, authority, year, found))));
        }
        if (number.isEmpty() && !type.isNamedByDay()) {
            return Optional.empty();
        }
        int year = found.year().get();
        if (type.isOfAuthority()) {
            return Optional.of(ofAuthority(type, authority, year, found));
        }
        boolean royal = type == ActType.ROYAL_DECREE && year >= 2000;
        if (type == ActType.ROYAL_DECREE && !royal && year >= FIRST_OF_THE_REPUBLIC) {
            return Optional.empty();
        }
        return Optional.of(of(type, authority, royal ? year - 100 : year, found));
    }

    /**
     * Guidelines are known by their number; others that are called so, and determinations since 2016, are resolutions: all
     * these were numbered in one row.
     */
    private static ItalianAct ofAuthority(ActType type, String authority, int year, Numbers.Found found) {
        Optional<Integer> approved = type == ActType.GUIDELINES
                ? KnownActs.yearOf(type, found.number().orElse(""))
                : Optional.empty();
        if (approved.isPresent()) {
            return new ItalianAct(type, authority, approved.get(), Optional.empty(), found.number(), Optional.empty());
        }
        boolean resolution = type == ActType.GUIDELINES || (type == ActType.DETERMINATION && year >= FIRST_OF_ONE_ROW);
        return of(resolution ? ActType.RESOLUTION : type, authority, year, found);
    }

    private static ItalianAct of(ActType type, String authority, int year, Numbers.Found found) {
        return KnownActs.completed(
                new ItalianAct(type, authority, year, found.day(), found.number(), Optional.empty()));
    }

    /** Whose it is where the text does not tell: the state's; of regional laws the region's that was named last. */
    private Optional<String> presumed(ActType type, int word, List<Numbers.Found> found, int end) {
        if (type.isOfAuthority()) {
            return ofAuthorityBefore(word)
                    .or(() -> ofAuthorityAround(type, word, found.get(0)).filter(named -> !isOfAnother(end)));
        }
        return switch (type) {
            case REGIONAL_LAW -> cited.place(false, tokens.start(word)).map(Place::authority);
            case PROVINCIAL_LAW -> cited.place(true, tokens.start(word)).map(Place::authority);
            default -> Optional.of(type.authority());
        };
    }

    /** The authority whose name stands right before a word: "ANAC, con la delibera". */
    private Optional<String> ofAuthorityBefore(int word) {
        int at = word;
        while (at > word - MOST_BEHIND_AN_AUTHORITY
                && at > cited.authorityEnd()
                && BEHIND_AN_AUTHORITY.contains(tokens.at(at - 1))) {
            at--;
        }
        int before = cited.authorityFrom() - (tokens.is(cited.authorityFrom() - 1, "'") ? 2 : 1);
        return at == cited.authorityEnd() && !SENT_TO.contains(tokens.at(before))
                ? cited.authority(tokens.start(word))
                : Optional.empty();
    }

    /** The authority that was named some words before, if number and day are those of an act of it that is known. */
    private Optional<String> ofAuthorityAround(ActType type, int word, Numbers.Found found) {
        Optional<String> named = cited.authority(tokens.start(word));
        if (type == ActType.GUIDELINES) {
            return named.filter(whose -> found.year().isEmpty());
        }
        return named.filter(whose -> found.day().isPresent()
                && KnownActs.isKnown(ofAuthority(type, whose, found.year().orElse(0), found)));
    }

    private boolean isOfAnother(int end) {
        return GENITIVE.contains(tokens.at(end));
    }

    private Optional<Owner> authority(int from) {
        int at = from;
        while (at < from + MOST_BEFORE && BEFORE_AN_AUTHORITY.contains(tokens.at(at))) {
            at++;
        }
        int name = at;
        return Vocabulary.TERMS
                .longest(tokens, at)
                .filter(found -> found.meaning() instanceof AuthorityWord)
                .map(found -> {
                    String authority = ((AuthorityWord) found.meaning()).authority();
                    cited.rememberAuthority(authority, name, found.end(), tokens.start(name));
                    return new Owner(authority, closed(found.end(), from, name));
                });
    }

    private Optional<Owner> owner(ActType type, int from) {
        if (type.isOfAuthority()) {
            return authority(from);
        }
        return switch (type) {
            case REGIONAL_LAW, PROVINCIAL_LAW -> place(type == ActType.PROVINCIAL_LAW, from);
            case MINISTERIAL_DECREE -> ministry(from);
            default -> Optional.empty();
        };
    }

    private Optional<Owner> place(boolean province, int from) {
        Optional<Phrases.Found<Place>> adjective = Vocabulary.ADJECTIVES.longest(tokens, from);
        if (adjective.isPresent()) {
            return owner(adjective.get().meaning(), adjective.get().end(), province, from);
        }
        int at = from;
        while (at <= from + MOST_BEFORE) {
            Optional<Phrases.Found<Term>> found = Vocabulary.TERMS.longest(tokens, at);
            if (found.isPresent()) {
                return found.get().meaning() instanceof PlaceWord word
                        ? owner(word.place(), closed(found.get().end(), from, at), province, from)
                        : Optional.empty();
            }
            if (!BEFORE_A_PLACE.contains(tokens.at(at))) {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    private Optional<Owner> owner(Place place, int end, boolean province, int from) {
        if (place.isProvince() != province) {
            return Optional.empty();
        }
        cited.rememberPlace(place, tokens.start(from));
        return Optional.of(new Owner(place.authority(), end));
    }

    private Optional<Owner> ministry(int from) {
        int at = from;
        while (at < from + MOST_BEFORE && BEFORE_A_MINISTRY.contains(tokens.at(at))) {
            at++;
        }
        int start = at;
        return Vocabulary.MINISTRIES
                .longest(tokens, at)
                .map(found -> new Owner(found.meaning(), closed(found.end(), from, start)));
    }

    /** The token after a name, and after the bracket around it. */
    private int closed(int end, int from, int name) {
        for (int at = from; at < name; at++) {
            if (tokens.is(at, "(")) {
                return tokens.is(end, ")") ? end + 1 : end;
            }
        }
        return end;
    }
}
