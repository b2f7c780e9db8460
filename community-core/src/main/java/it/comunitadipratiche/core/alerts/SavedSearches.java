package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.identity.SignedLinks;
import it.comunitadipratiche.core.kernel.Anyone;
import it.comunitadipratiche.core.kernel.ConflictException;
import it.comunitadipratiche.core.kernel.Gap;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.NotFoundException;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The saved searches of whoever calls, and the links that lead to one without calling as anybody. */
@Guarded
@ApplicationScoped
@Transactional
public class SavedSearches {
    /** How many somebody may have. */
    public static final int MOST = 50;

    /** How many publications a feed has. */
    public static final int NEWEST = 50;

    static final String FEED = "alerts.feed";
    static final String END = "alerts.end";
    private static final String OWN = "identity.own";

    private SavedSearchRepository repository;
    private Search search;
    private SignedLinks links;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearches() {
        // for the CDI proxy
    }

    @Inject
    SavedSearches(SavedSearchRepository repository, Search search, SignedLinks links, Callers callers, Clock clock) {
        this.repository = repository;
        this.search = search;
        this.links = links;
        this.callers = callers;
        this.clock = clock;
    }

    /** Those of the caller, the oldest first. */
    @Requires(OWN)
    public List<SavedSearchDetails> own() {
        return repository.of(callers.current().demandAccount()).stream()
                .map(this::details)
                .toList();
    }

    /** @throws NotFoundException if the caller has none of that id */
    @Requires(OWN)
    public SavedSearchDetails get(Id id) {
        return details(find(id));
    }

    /**
     * Saves a search.
     *
     * @throws InvalidInputException with a pointer for each part that is wrong, or if the search makes no sense
     * @throws ConflictException if the caller has {@link #MOST} already
     */
    @Requires(OWN)
    public SavedSearchDetails save(SavedSearchDraft draft) {
        List<Gap> gaps = draft.gaps();
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        search.find(draft.query().limit(1));
        Id account = callers.current().demandAccount();
        if (repository.of(account).size() >= MOST) {
            throw new ConflictException("alerts.many", MOST);
        }
        SavedSearch saved = new SavedSearch(Id.next(), account, draft, clock.instant());
        repository.add(saved);
        repository.flush();
        return details(saved);
    }

    /**
     * Gives a search another name or another rhythm.
     *
     * @param version the one its owner read
     * @throws it.comunitadipratiche.core.kernel.StaleVersionException if it has changed since
     */
    @Requires(OWN)
    public SavedSearchDetails change(Id id, long version, String name, Frequency frequency) {
        List<Gap> gaps = SavedSearchDraft.nameGaps(name.strip());
        if (!gaps.isEmpty()) {
            throw new InvalidInputException(gaps);
        }
        SavedSearch saved = find(id);
        saved.demand(version);
        saved.change(name.strip().replaceAll("\\p{Cntrl}", " "), frequency, clock.instant());
        repository.flush();
        return details(saved);
    }

    @Requires(OWN)
    public void remove(Id id) {
        repository.remove(find(id));
    }

    /** Gives the feed of a search another address; the one before leads nowhere from now on. */
    @Requires(OWN)
    public SavedSearchDetails renewFeed(Id id) {
        SavedSearch saved = find(id);
        saved.renewFeed();
        repository.flush();
        return details(saved);
    }

    /**
     * The newest that everybody may read of what a search finds, by what stands in the address of its feed.
     *
     * @throws NotFoundException if there is no such feed, or not any more
     */
    @Anyone
    public SearchFeed feed(String token) {
        SavedSearch saved = links.id(token)
                .flatMap(repository::find)
                .filter(found -> links.isGood(token, FEED, found.id(), found.feedNumber()))
                .orElseThrow(() -> new NotFoundException("alerts.feed.none"));
        SearchQuery query = saved.query().limit(NEWEST);
        return Objects.requireNonNull(callers.call(
                Caller.visitor(query.locale()),
                () -> new SearchFeed(
                        saved.id(),
                        saved.name(),
                        query.locale(),
                        search.find(query).items())));
    }

    /**
     * Whether the link in a letter is one of ours.
     *
     * @throws NotFoundException if it is not
     */
    @Anyone
    public void look(String token) {
        owner(token);
    }

    /**
     * Puts an end to all alerts of whoever got the letter with this link; the searches stay. Again changes nothing.
     *
     * @throws NotFoundException if it is no link of ours
     */
    @Anyone
    public void silence(String token) {
        repository.of(owner(token)).forEach(SavedSearch::silence);
    }

    private Id owner(String token) {
        Optional<Id> account = links.id(token).filter(id -> links.isGood(token, END, id, 0));
        return account.orElseThrow(() -> new NotFoundException("alerts.end.none"));
    }

    private SavedSearchDetails details(SavedSearch saved) {
        return saved.details(links.sign(FEED, saved.id(), saved.feedNumber()));
    }

    private SavedSearch find(Id id) {
        Id account = callers.current().demandAccount();
        return repository
                .find(id)
                .filter(saved -> saved.account().equals(account))
                .orElseThrow(() -> new NotFoundException("alerts.none", id));
    }
}
