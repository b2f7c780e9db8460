package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.web.console.Desk;
import it.comunitadipratiche.web.console.DeskGroup;
import it.comunitadipratiche.web.console.DeskLine;
import it.comunitadipratiche.web.page.Answer;
import it.comunitadipratiche.web.page.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where vocabularies are kept in order. */
@ApplicationScoped
class VocabularyDesk implements Desk {
    private static final String SCHEMES = "schemes";

    private SchemeWork schemes;
    private ConceptWork concepts;
    private FileImport files;

    @SuppressWarnings("NullAway.Init")
    protected VocabularyDesk() {
        // for the CDI proxy
    }

    @Inject
    VocabularyDesk(SchemeWork schemes, ConceptWork concepts, FileImport files) {
        this.schemes = schemes;
        this.concepts = concepts;
        this.files = files;
    }

    @Override
    public String name() {
        return "vocabulary";
    }

    @Override
    public String permission() {
        return "vocabulary.edit";
    }

    @Override
    public DeskGroup group() {
        return DeskGroup.MATERIALS;
    }

    @Override
    public List<DeskLine> lines(Visit visit) {
        return List.of(new DeskLine(20, visit.texts().of("console.vocabulary.title"), "/vocabulary"));
    }

    @Override
    public Answer show(Visit visit) {
        Path path = Path.of(visit);
        if (path.isScheme()) {
            return switch (path.last()) {
                case "" -> schemes.tree(path.scheme(), visit);
                case "edit" -> schemes.edit(path.scheme(), visit);
                case "new" -> concepts.draft(path.scheme(), visit);
                default -> concepts.show(path.scheme(), path.concept(visit), visit);
            };
        }
        return switch (path.first()) {
            case "" -> schemes.list(visit);
            case "new" -> schemes.draft(visit);
            case "import" -> files.show(visit);
            default -> throw unknown(visit);
        };
    }

    @Override
    public Answer take(Visit visit) {
        Path path = Path.of(visit);
        if (path.isScheme()) {
            return switch (path.last()) {
                case "edit" -> schemes.update(path.scheme(), visit);
                case "delete" -> schemes.delete(path.scheme(), visit);
                case "new" -> concepts.create(path.scheme(), visit);
                default -> concepts.change(path.scheme(), path.concept(visit), path.deed(), visit);
            };
        }
        return switch (path.first()) {
            case "new" -> schemes.create(visit);
            case "import" -> files.take(visit);
            default -> throw unknown(visit);
        };
    }

    private static NotFoundException unknown(Visit visit) {
        return new NotFoundException("web.page.unknown", visit.path());
    }

    /** A path of the desk: {@code schemes/<scheme>}, {@code schemes/<scheme>/<concept>/<what to do with it>}, or a word. */
    private record Path(List<String> parts) {
        private static final int LONGEST = 4;

        static Path of(Visit visit) {
            List<String> parts = visit.parts().subList(2, visit.parts().size());
            if (parts.size() > LONGEST || (parts.size() > 1 && !parts.get(0).equals(SCHEMES))) {
                throw unknown(visit);
            }
            return new Path(parts);
        }

        boolean isScheme() {
            return parts.size() > 1;
        }

        String first() {
            return part(0);
        }

        String scheme() {
            return part(1);
        }

        String last() {
            return part(2);
        }

        Id concept(Visit visit) {
            return Id.tryParse(part(2)).orElseThrow(() -> unknown(visit));
        }

        String deed() {
            return part(3);
        }

        private String part(int index) {
            return index < parts.size() ? parts.get(index) : "";
        }
    }
}
