package it.comunitadipratiche.core.publishing;

import it.comunitadipratiche.core.content.types.Content;
import it.comunitadipratiche.core.content.types.ContentField;
import it.comunitadipratiche.core.content.types.FieldKind;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A navigation menu: its items in the order they are shown, each on a level; an item of a deeper level stands below the
 * last one of the level above.
 */
@Content(
        name = "menu",
        collection = "menus",
        it = "Menu",
        en = "Menu",
        itPlural = "Menu",
        enPlural = "Menus",
        title = "name")
public record Menu(
        @ContentField(it = "Nome", en = "Name", required = true, maxLength = 100)
        LocalizedText name,

        @ContentField(it = "Voci", en = "Items", maxLength = 500) @Nullable
        List<Item> items) {

    /** An item: its label, and the content or the address it leads to. */
    public record Item(
            @ContentField(it = "Etichetta", en = "Label", required = true, maxLength = 200)
            LocalizedText label,

            @ContentField(it = "Contenuto", en = "Content", kind = FieldKind.REFERENCE) @Nullable
            Id entry,

            @ContentField(
                    it = "Indirizzo",
                    en = "Address",
                    itHelp = "Un indirizzo del sito, come /articles, o completo di https://",
                    enHelp = "An address of the site, such as /articles, or a whole one with https://",
                    maxLength = 2000)
            @Nullable
            String address,

            @ContentField(it = "Livello", en = "Level", minimum = 1, maximum = 9) @Nullable
            Integer level) {}
}
