package it.comunitadipratiche.core.alerts;

import it.comunitadipratiche.core.content.ReadyDocument;
import it.comunitadipratiche.core.identity.AccountDetails;
import it.comunitadipratiche.core.identity.Accounts;
import it.comunitadipratiche.core.identity.Caller;
import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.CommunityException;
import it.comunitadipratiche.core.kernel.Id;
import it.comunitadipratiche.core.kernel.Settings;
import it.comunitadipratiche.core.search.Operator;
import it.comunitadipratiche.core.search.Search;
import it.comunitadipratiche.core.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person what is new: the letter and what was told are one transaction. */
@ApplicationScoped
class AlertRound {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);

    /** How many a letter names of one search; of more it says that there are more. */
    static final int NAMED = 20;

    /** By then what was published is in the index. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private SavedSearchRepository repository;
    private AlertLetters letters;
    private Accounts accounts;
    private Search search;
    private Callers callers;
    private Clock clock;
    private Duration settled;

    @SuppressWarnings("NullAway.Init")
    protected AlertRound() {
        // for the CDI proxy
    }

    @Inject
    AlertRound(
            SavedSearchRepository repository,
            AlertLetters letters,
            Accounts accounts,
            Search search,
            Callers callers,
            Clock clock,
            Settings settings) {
        this.repository = repository;
        this.letters = letters;
        this.accounts = accounts;
        this.search = search;
        this.callers = callers;
        this.clock = clock;
        this.settled = settings.duration("community.alerts.settled", SETTLED);
    }

    /** What is new of one search. */
    record News(SavedSearch search, List<ReadyDocument> items, boolean more) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(Id account) {
        Instant now = clock.instant();
        List<SavedSearch> due = repository.lockDue(account, now);
        Optional<AccountDetails> owner =
                callers.call(Caller.system(), () -> accounts.find(account)).filter(AccountDetails::isActive);
        if (due.isEmpty()) {
            return;
        }
        Instant until = now.minus(settled).truncatedTo(ChronoUnit.MILLIS);
        Set<Id> named = new HashSet<>();
        List<News> all = new ArrayList<>();
        for (SavedSearch saved : due) {
            if (!until.isAfter(saved.toldUntil())) {
                saved.tell(saved.toldUntil(), List.of(), now);
                continue;
            }
            News news = owner.map(person -> news(saved, until, person, named))
                    .orElseGet(() -> new News(saved, List.of(), false));
            saved.tell(
                    until, news.items().stream().map(item -> item.key().entry()).toList(), now);
            if (!news.items().isEmpty()) {
                all.add(news);
            }
        }
        if (!all.isEmpty()) {
            owner.ifPresent(person -> letters.send(person, all));
        }
    }

    /** A search that makes no sense any more, for a type or a field is gone, finds nothing. */
    private News news(SavedSearch saved, Instant until, AccountDetails person, Set<Id> named) {
        SearchQuery query = saved.query()
                .where("publishedAt", Operator.GTE, saved.toldUntil().toString())
                .where("publishedAt", Operator.LTE, until.minusMillis(1).toString())
                .limit(SearchQuery.MAX_LIMIT);
        Caller owner = new Caller(Optional.of(person.id()), person.roles(), Set.of(), person.locale());
        try {
            Set<String> told = saved.told();
            List<ReadyDocument> items = callers.call(owner, () -> search.find(query)).items().stream()
                    .filter(item -> !item.publishedAt().isBefore(saved.toldUntil())
                            && item.publishedAt().isBefore(until))
                    .filter(item -> !told.contains(item.key().entry().toString()))
                    .filter(item -> named.add(item.key().entry()))
                    .toList();
            return new News(saved, items, items.size() > NAMED);
        } catch (CommunityException refusal) {
            LOG.info("The saved search {} cannot be asked any more: {}", saved.id(), refusal.getMessage());
            return new News(saved, List.of(), false);
        }
    }
}
