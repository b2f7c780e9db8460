package it.comunitadipratiche.core.synonyms;

import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Keeps the words that stand for each other in searches; a change is felt by the next search, without a rebuild. */
@Guarded
@ApplicationScoped
@Transactional
public class Synonyms {
    /** How many groups and expansions there may be. */
    public static final int MOST = 1_000;

    private SynonymRepository repository;
    private SynonymMemory memory;
    private Event<SynonymsChanged> changed;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Synonyms() {
        // for the CDI proxy
    }

    @Inject
    Synonyms(SynonymRepository repository, SynonymMemory memory, Event<SynonymsChanged> changed, Clock clock) {
        this.repository = repository;
        this.memory = memory;
        this.changed = changed;
        this.clock = clock;
    }

    /** All of them, in the order of their first words. */
    @Requires(SynonymsPlugin.EDIT)
    public List<SynonymDetails> all() {
        return repository.all().stream().map(SynonymGroup::details).toList();
    }

    /** @throws NotFoundException if there is none */
    @Requires(SynonymsPlugin.EDIT)
    public SynonymDetails get(Id id) {
        return find(id).details();
    }

    /**
     * Adds a group or an expansion.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong
     * @throws ConflictException if there are {@link #MOST} already
     */
    @Requires(SynonymsPlugin.EDIT)
    public SynonymDetails add(SynonymDraft draft) {
        demandValid(draft);
        demandRoom(1);
        SynonymGroup group = new SynonymGroup(Id.next(), draft, clock.instant());
        repository.add(group);
        return changed(group);
    }

    /**
     * Changes one.
     *
     * @param version the one its maker read
     * @throws it.comunitadipratiche.core.kernel.StaleVersionException if it has changed since
     */
    @Requires(SynonymsPlugin.EDIT)
    public SynonymDetails change(Id id, long version, SynonymDraft draft) {
        demandValid(draft);
        SynonymGroup group = find(id);
        group.demand(version);
        group.write(draft, clock.instant());
        return changed(group);
    }

    @Requires(SynonymsPlugin.EDIT)
    public void remove(Id id) {
        repository.remove(find(id));
        changed.fire(new SynonymsChanged());
    }

    /**
     * Adds those that are not there yet.
     *
     * @return how many were added
     * @throws InvalidInputException naming the lines that are wrong; nothing is added then
     */
    @Requires(SynonymsPlugin.EDIT)
    public int addAll(List<SynonymDraft> drafts) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Gap gap : drafts.get(i).gaps()) {
                gaps.add(new Gap("/" + i + gap.pointer(), gap.message()));
            }
        }
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        List<SynonymGroup> known = repository.all();
        List<SynonymDraft> fresh = drafts.stream()
                .distinct()
                .filter(draft -> known.stream().noneMatch(group -> group.covers(draft)))
                .toList();
        demandRoom(fresh.size());
        fresh.forEach(draft -> repository.add(new SynonymGroup(Id.next(), draft, clock.instant())));
        if (!fresh.isEmpty()) {
            changed.fire(new SynonymsChanged());
        }
        return fresh.size();
    }

    /** Adds what is usual in the field and not there yet; answers how many. */
    @Requires(SynonymsPlugin.EDIT)
    public int addUsual() {
        return addAll(SynonymTable.usual());
    }

    /** All of them, as searches use them. */
    @Internal
    public List<SynonymDetails> inForce() {
        return memory.groups();
    }

    /** Changes with them. */
    @Internal
    public long version() {
        return memory.version();
    }

    private SynonymDetails changed(SynonymGroup group) {
        repository.flush();
        changed.fire(new SynonymsChanged());
        return group.details();
    }

    private SynonymGroup find(Id id) {
        return repository.find(id).orElseThrow(() -> new NotFoundException("synonyms.none", id));
    }

    private static void demandValid(SynonymDraft draft) {
        List<Gap> gaps = draft.gaps();
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
    }

    private void demandRoom(int more) {
        if (repository.count() + more > MOST) {
            throw new ConflictException("synonyms.many", MOST);
        }
    }
}
