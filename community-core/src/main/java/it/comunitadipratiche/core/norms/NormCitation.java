package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.content.PublicationKey;
import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a publication cites a passage of a norm at one of its places, for whoever may read that place. */
@Entity
@Table(name = "norm_citation")
class NormCitation {
    @jakarta.persistence.Id
    private long id;

    @Column(name = "entry_id")
    private long entryId;

    private String locale;

    private String type;

    @Column(name = "norm_key")
    private String norm;

    /** {@code art55}, empty for the act as a whole; what articles are counted by. */
    @SuppressWarnings("UnusedVariable")
    private String article;

    private String passage;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String place;

    @Column(name = "place_label")
    private @Nullable String placeLabel;

    private boolean own;

    private int times;

    private String snippet;

    @Column(name = "mark_start")
    private int markStart;

    @Column(name = "mark_end")
    private int markEnd;

    @SuppressWarnings("NullAway.Init")
    protected NormCitation() {
        // for JPA
    }

    NormCitation(PublicationKey publication, String type, FoundCitation found) {
        this.id = it.comunitadipratiche.core.kernel.Id.next().value();
        this.entryId = publication.entry().value();
        this.locale = publication.locale().toLanguageTag();
        this.type = type;
        this.norm = found.norm();
        this.article = found.passage().onlyArticle().code();
        this.passage = found.passage().code();
        this.audience = found.at().audience();
        this.place = found.at().place();
        this.placeLabel = found.at().label().orElse(null);
        this.own = found.at().own();
        this.times = found.times();
        this.snippet = found.snippet().text();
        this.markStart = found.snippet().start();
        this.markEnd = found.snippet().end();
    }

    long id() {
        return id;
    }

    PublicationKey publication() {
        return new PublicationKey(new it.comunitadipratiche.core.kernel.Id(entryId), Locale.forLanguageTag(locale));
    }

    long entry() {
        return entryId;
    }

    String locale() {
        return locale;
    }

    String type() {
        return type;
    }

    String norm() {
        return norm;
    }

    Audience audience() {
        return audience;
    }

    boolean isOwn() {
        return own;
    }

    int times() {
        return times;
    }

    Passage passage() {
        return Passage.ofCode(passage).orElse(Passage.WHOLE);
    }

    Citing.Place place() {
        return new Citing.Place(
                passage(), place, Optional.ofNullable(placeLabel), new Snippet(snippet, markStart, markEnd), times);
    }
}
