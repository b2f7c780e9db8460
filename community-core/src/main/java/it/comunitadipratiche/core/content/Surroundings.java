package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import it.comunitadipratiche.core.vocabulary.ConceptDetails;
import java.util.Locale;
import java.util.Optional;

/** What a document shows of the things around it. */
interface Surroundings {

    /** What is public of another entry, best in a locale. */
    Optional<Target> published(Id entry, Locale locale);

    Optional<ConceptDetails> concept(String scheme, String id);

    Optional<Asset> asset(Id id);

    /** What is shown of a linked entry, to those who may read it. */
    record Target(Id id, String type, String slug, String title, String path, Audience audience) {}

    /** What is shown of a file. */
    record Asset(
            Id id,
            String name,
            String mediaType,
            long size,
            LocalizedText alt,
            Optional<Integer> width,
            Optional<Integer> height,
            String path) {

        /** Where it is as it is shown in a text: no larger than screens are, if it is a picture. */
        String picture() {
            return isImage() ? path + "/large" : path;
        }

        boolean isImage() {
            return mediaType.startsWith("image/");
        }
    }
}
