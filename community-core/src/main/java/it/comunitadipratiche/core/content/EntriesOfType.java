package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.content.types.ContentTypeUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The entries of a content type, which is needed as long as there is one. */
@ApplicationScoped
class EntriesOfType implements ContentTypeUse {
    private EntryRepository entries;

    @SuppressWarnings("NullAway.Init")
    protected EntriesOfType() {
        // for the CDI proxy
    }

    @Inject
    EntriesOfType(EntryRepository entries) {
        this.entries = entries;
    }

    @Override
    public boolean isUsed(String type) {
        return entries.hasAny(type);
    }
}
