package it.comunitadipratiche.web.console.search;

import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.synonyms.SynonymDetails;
import it.comunitadipratiche.core.synonyms.SynonymDraft;
import it.comunitadipratiche.core.synonyms.SynonymTable;
import it.comunitadipratiche.core.synonyms.Synonyms;
import it.comunitadipratiche.core.unanswered.Unanswered;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.console.Objections;
import it.comunitadipratiche.web.console.Spot;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Heading;
import it.comunitadipratiche.web.page.Leaving;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where staff keep the words that stand for each other in searches. */
@ApplicationScoped
class SynonymsDesk implements Desk {
    static final String PATH = "/console/synonyms";

    private static final String NEW = "new";
    private static final String TABLE = "table";
    private Synonyms synonyms;
    private Unanswered unanswered;

    @SuppressWarnings("NullAway.Init")
    protected SynonymsDesk() {
        // for the CDI proxy
    }

    @Inject
    SynonymsDesk(Synonyms synonyms, Unanswered unanswered) {
        this.synonyms = synonyms;
        this.unanswered = unanswered;
    }

    @Override
    public String name() {
        return "synonyms";
    }

    @Override
    public String permission() {
        return "synonyms.edit";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(97, visit.texts().of("console.synonyms.title"), "/synonyms"));
    }

    @Override
    public Answer show(Visit visit) {
        Spot spot = Spot.of(visit);
        return switch (spot.depth()) {
            case 0 -> list(Objections.NONE, visit);
            case 1 ->
                switch (spot.last()) {
                    case NEW -> fresh(visit);
                    case TABLE -> table(SynonymTable.write(synonyms.all()), Objections.NONE, visit);
                    default -> one(spot.id(), Objections.NONE, visit);
                };
            default -> throw spot.unknown();
        };
    }

    @Override
    public Answer take(Visit visit) {
        Spot spot = Spot.of(visit);
        if (spot.depth() == 1) {
            return switch (spot.last()) {
                case NEW -> add(visit);
                case TABLE -> addTable(visit);
                case "usual" -> addUsual(visit);
                default -> change(spot.id(), visit);
            };
        }
        if (spot.depth() == 2 && spot.last().equals("remove")) {
            synonyms.remove(spot.id());
            return Leaving.to(visit.link(PATH) + "?done=deleted");
        }
        throw spot.unknown();
    }

    private Answer add(Visit visit) {
        try {
            synonyms.add(written(visit));
        } catch (CommunityException refusal) {
            return form(visit.link(PATH + "/" + NEW), SynonymPage.NEW, Objections.of(refusal, visit), visit);
        }
        String answered = visit.written("answers");
        if (answered.isEmpty()) {
            return Leaving.to(visit.link(PATH) + "?done=saved");
        }
        unanswered.forget(answered, visit.written("language").equals("en") ? "en" : "it");
        return Leaving.to(visit.link(UnansweredDesk.PATH) + "?done=saved");
    }

    private Answer change(Id id, Visit visit) {
        String read = visit.parameter("version").orElse("");
        long version = read.matches("[0-9]{1,18}") ? Long.parseLong(read) : 0;
        try {
            synonyms.change(id, version, written(visit));
            return Leaving.to(visit.link(PATH) + "?done=saved");
        } catch (NotFoundException gone) {
            throw gone;
        } catch (CommunityException refusal) {
            return form(visit.link(PATH + "/" + id), version, Objections.of(refusal, visit), visit);
        }
    }

    private Answer addTable(Visit visit) {
        String table = visit.written(TABLE);
        try {
            if (table.length() > SynonymTable.LONGEST) {
                throw new InvalidInputException(TABLE, "synonyms.many", Synonyms.MOST);
            }
            synonyms.addAll(SynonymTable.read(table));
            return Leaving.to(visit.link(PATH) + "?done=saved");
        } catch (CommunityException refusal) {
            return table(table, Objections.of(refusal, visit), visit);
        }
    }

    private Answer addUsual(Visit visit) {
        try {
            synonyms.addUsual();
            return Leaving.to(visit.link(PATH) + "?done=saved");
        } catch (CommunityException refusal) {
            return list(Objections.of(refusal, visit), visit);
        }
    }

    private static SynonymDraft written(Visit visit) {
        return new SynonymDraft(
                visit.written("language"),
                visit.written("words").lines().toList(),
                visit.written("others").lines().toList());
    }

    private Answer list(Objections objections, Visit visit) {
        return objections.on(
                "console/search/synonyms",
                Heading.of(visit.texts().of("console.synonyms.title")),
                new SynonymsPage(visit.link(PATH), visit.link(UnansweredDesk.PATH), synonyms.all(), objections));
    }

    private Answer fresh(Visit visit) {
        String words = visit.parameter("words").orElse("");
        SynonymPage page = new SynonymPage(
                visit.link(PATH + "/" + NEW),
                visit.link(PATH),
                SynonymPage.NEW,
                visit.parameter("language").orElse("it"),
                words,
                "",
                words,
                Objections.NONE);
        return Objections.NONE.on(
                "console/search/synonym", Heading.of(visit.texts().of("console.synonyms.new")), page);
    }

    private Answer one(Id id, Objections objections, Visit visit) {
        SynonymDetails one = synonyms.get(id);
        SynonymPage page = new SynonymPage(
                visit.link(PATH + "/" + id),
                visit.link(PATH),
                one.version(),
                one.language(),
                String.join("\n", one.words()),
                String.join("\n", one.others()),
                "",
                objections);
        return objections.on("console/search/synonym", Heading.of(visit.texts().of("console.synonyms.one")), page);
    }

    /** The form again as it was written. */
    private static Answer form(String path, long version, Objections objections, Visit visit) {
        SynonymPage page = new SynonymPage(
                path,
                visit.link(PATH),
                version,
                visit.written("language"),
                visit.written("words"),
                visit.written("others"),
                visit.written("answers"),
                objections);
        return objections.on("console/search/synonym", Heading.of(visit.texts().of("console.synonyms.one")), page);
    }

    private static Answer table(String table, Objections objections, Visit visit) {
        return objections.on(
                "console/search/table",
                Heading.of(visit.texts().of("console.synonyms.table")),
                new TablePage(visit.link(PATH), table, objections));
    }
}
