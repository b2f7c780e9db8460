package it.comunitadipratiche.core.content;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.ForbiddenException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.plugin.PluginRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a caller may see and change: editors and staff see all drafts and change their own or any; who may only
 * propose sees and changes what is their own, of the types that are open to proposals.
 */
@ApplicationScoped
class EntryScope {
    static final String PROPOSE = "content.propose";

    private Callers callers;
    private PluginRegistry plugins;

    @SuppressWarnings("NullAway.Init")
    protected EntryScope() {
        // for the CDI proxy
    }

    @Inject
    EntryScope(Callers callers, PluginRegistry plugins) {
        this.callers = callers;
        this.plugins = plugins;
    }

    boolean mayCreate(String type) {
        return caller().can("content.create") || mayPropose(type);
    }

    boolean mayRead(String type, @Nullable Long owner) {
        return seesDrafts() || (mayPropose(type) && isOwn(owner));
    }

    boolean mayEdit(String type, @Nullable Long owner) {
        boolean edits = caller().can("content.edit") || mayPropose(type);
        return edits && (caller().can("content.editAny") || isOwn(owner));
    }

    /** Whether the caller sees all drafts. */
    boolean seesDrafts() {
        return caller().can("content.read");
    }

    /** @throws ForbiddenException if entries of a type are not the caller's to create */
    void create(EntryDraft draft) {
        boolean named = draft.externalId().isPresent();
        if (named ? !caller().can("content.create") : !mayCreate(draft.type())) {
            throw new ForbiddenException("identity.forbidden", "content.create");
        }
    }

    /** @throws NotFoundException if the caller may not know of it */
    Entry read(Entry entry) {
        if (!mayRead(entry.type(), entry.ownerId())) {
            throw new NotFoundException("content.entry.none", new Id(entry.id()));
        }
        return entry;
    }

    /**
     * @throws ForbiddenException if it is not the caller's to change
     * @throws NotFoundException if the caller may not even know of it
     */
    Entry edit(Entry entry) {
        if (mayEdit(entry.type(), entry.ownerId())) {
            return entry;
        }
        read(entry);
        throw new ForbiddenException("identity.forbidden", "content.editAny");
    }

    private boolean mayPropose(String type) {
        return caller().can(PROPOSE)
                && plugins.openToProposals().stream()
                        .anyMatch(open -> open.value().equals(type));
    }

    private boolean isOwn(@Nullable Long owner) {
        Optional<Long> account = caller().account().map(Id::value);
        return account.isPresent() && account.get().equals(owner);
    }

    private Caller caller() {
        return callers.current();
    }
}
