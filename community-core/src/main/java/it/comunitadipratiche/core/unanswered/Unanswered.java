package it.comunitadipratiche.core.unanswered;

import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.Internal;
import it.comunitadipratiche.core.kernel.Requires;
import it.comunitadipratiche.core.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts searches without results by their words. */
@Guarded
@ApplicationScoped
public class Unanswered {
    /** How many different texts one node gathers until they are written, and how many a day has at most. */
    static final int MOST = 500;

    private static final int MOST_TIMES = 3;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_SHOWN = 200;
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Map<Asked, Integer> gathered = new HashMap<>();
    private UnansweredRepository repository;
    private Settings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Unanswered() {
        // for the CDI proxy
    }

    @Inject
    Unanswered(UnansweredRepository repository, Settings settings, Clock clock) {
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    private record Asked(String words, String language) {}

    /** Notes that a text was looked for in vain; a text that may be about a person is forgotten at once. */
    @Internal
    public void note(String text, Locale locale) {
        PlainWords.of(text).ifPresent(words -> {
            Asked asked = new Asked(words, locale.getLanguage().equals("en") ? "en" : "it");
            synchronized (gathered) {
                if (gathered.containsKey(asked) || gathered.size() < MOST) {
                    gathered.merge(asked, 1, (before, more) -> Math.min(MOST_TIMES, before + more));
                }
            }
        });
    }

    /** Writes what was gathered. */
    @Internal
    public void write() {
        Map<Asked, Integer> noted;
        synchronized (gathered) {
            noted = new HashMap<>(gathered);
            gathered.clear();
        }
        if (!noted.isEmpty()) {
            LocalDate today = today();
            noted.forEach((asked, times) -> repository.add(today, asked.language(), asked.words(), times, MOST));
        }
    }

    /** Removes what is older than the setting {@code community.search.unanswered-days} says, 90 days usually. */
    @Internal
    public void sweep() {
        repository.removeBefore(today().minusDays(days()));
    }

    /**
     * What was looked for in vain within some days, the most frequent first, 200 at most.
     *
     * @param days 1 to those that are kept
     */
    @Requires("synonyms.edit")
    public List<UnansweredSearch> list(int days) {
        write();
        return repository.since(today().minusDays(Math.max(1, Math.min(days, days())) - 1L), MOST_SHOWN);
    }

    /** Forgets a text, on all days. */
    @Requires("synonyms.edit")
    public void forget(String words, String language) {
        repository.remove(words, language);
    }

    /** For how many days they are kept. */
    @Requires("synonyms.edit")
    public int keptDays() {
        return days();
    }

    private int days() {
        return (int) Math.max(1, settings.number("community.search.unanswered-days", USUAL_DAYS));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ITALY);
    }
}
