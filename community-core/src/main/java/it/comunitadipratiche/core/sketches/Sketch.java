package it.comunitadipratiche.core.sketches;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an account has written in a form and not yet saved. */
@Entity
@Table(name = "sketch")
class Sketch {
    @EmbeddedId
    private Key key;

    private String form;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected Sketch() {
        // for JPA
    }

    Sketch(Key key, String form, Instant now) {
        this.key = key;
        this.form = form;
        this.savedAt = now;
    }

    void rewrite(String newForm, Instant now) {
        form = newForm;
        savedAt = now;
    }

    SketchDetails details() {
        return new SketchDetails(key.place, form, savedAt);
    }

    /** An account and a form. */
    @Embeddable
    static class Key implements Serializable {
        @Column(name = "account_id")
        private long account;

        private String place = "";

        protected Key() {
            // for JPA
        }

        Key(long account, String place) {
            this.account = account;
            this.place = place;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.account == account && key.place.equals(place);
        }

        @Override
        public int hashCode() {
            return Objects.hash(account, place);
        }
    }
}
