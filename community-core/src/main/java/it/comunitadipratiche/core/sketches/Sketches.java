package it.comunitadipratiche.core.sketches;

import it.comunitadipratiche.core.identity.Callers;
import it.comunitadipratiche.core.kernel.Guarded;
import it.comunitadipratiche.core.kernel.InvalidInputException;
import it.comunitadipratiche.core.kernel.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The sketches of whoever calls. */
@Guarded
@ApplicationScoped
@Transactional
public class Sketches {
    /** The longest form that is kept, in characters. */
    public static final int LONGEST = 2_000_000;

    private static final String OWN = "identity.own";
    private static final int LONGEST_PLACE = 100;
    private SketchRepository repository;
    private Callers callers;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Sketches() {
        // for the CDI proxy
    }

    @Inject
    Sketches(SketchRepository repository, Callers callers, Clock clock) {
        this.repository = repository;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Keeps what was written in a form, in place of what was kept of it before.
     *
     * @throws InvalidInputException if it is longer than {@link #LONGEST}
     */
    @Requires(OWN)
    public SketchDetails keep(String place, String form) {
        if (form.length() > LONGEST || place.length() > LONGEST_PLACE) {
            throw new InvalidInputException("/form", "sketches.tooLong", LONGEST);
        }
        Sketch.Key key = key(place);
        Sketch sketch = repository.find(key).orElse(null);
        if (sketch == null) {
            sketch = new Sketch(key, form, clock.instant());
            repository.add(sketch);
        } else {
            sketch.rewrite(form, clock.instant());
        }
        return sketch.details();
    }

    @Requires(OWN)
    public Optional<SketchDetails> find(String place) {
        return repository.find(key(place)).map(Sketch::details);
    }

    /** The newest first. */
    @Requires(OWN)
    public List<SketchDetails> newest(int limit) {
        return repository.of(callers.current().demandAccount().value(), limit).stream()
                .map(Sketch::details)
                .toList();
    }

    /** Forgets what was written in a form; nothing happens if nothing was. */
    @Requires(OWN)
    public void drop(String place) {
        repository.remove(key(place));
    }

    private Sketch.Key key(String place) {
        return new Sketch.Key(callers.current().demandAccount().value(), place);
    }
}
