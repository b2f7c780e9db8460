package it.comunitadipratiche.samples.podcast;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An episode to listen to. */
@Content(name = "podcast", collection = "podcasts", it = "Podcast", en = "Podcast", summary = "summary")
public record Podcast(
        @ContentField(it = "Titolo", en = "Title", required = true, searchable = true, sortable = true, maxLength = 200)
        LocalizedText title,

        @ContentField(it = "Sommario", en = "Summary", searchable = true, maxLength = 1000) @Nullable
        LocalizedText summary,

        @ContentField(it = "Audio", en = "Audio", kind = FieldKind.URL, required = true) @Nullable
        String audio,

        @ContentField(
                it = "Durata in minuti",
                en = "Minutes",
                sortable = true,
                facet = true,
                minimum = 1,
                maximum = 600)
        @Nullable
        Integer minutes) {}
