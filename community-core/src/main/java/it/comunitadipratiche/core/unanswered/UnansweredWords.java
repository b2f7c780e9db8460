package it.comunitadipratiche.core.unanswered;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How often a text was looked for in vain on a day. */
@Entity
@Table(name = "search_unanswered")
class UnansweredWords {
    @EmbeddedId
    private Key key;

    private long times;

    @SuppressWarnings("NullAway.Init")
    protected UnansweredWords() {
        // for JPA
    }

    UnansweredWords(Key key, long times) {
        this.key = key;
        this.times = times;
    }

    void again(long more) {
        times += more;
    }

    @Override
    public String toString() {
        return key.day + " " + key.words + ": " + times;
    }

    /** A day and a text. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        @Column(name = "on_day")
        private LocalDate day = LocalDate.EPOCH;

        private String language = "";
        private String words = "";

        protected Key() {
            // for JPA
        }

        Key(LocalDate day, String language, String words) {
            this.day = day;
            this.language = language;
            this.words = words;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.day.equals(day)
                    && key.language.equals(language)
                    && key.words.equals(words);
        }

        @Override
        public int hashCode() {
            return Objects.hash(day, language, words);
        }
    }
}
