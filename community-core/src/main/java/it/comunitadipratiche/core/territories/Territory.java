package it.comunitadipratiche.core.territories;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One period of a territory's life: a code with the names and the place it had then. */
@Entity
@Table(name = "vocabulary_territory")
class Territory {
    /** Stands for a first day nobody has told: the unification of Italy. */
    private static final LocalDate UNKNOWN = LocalDate.of(1861, 3, 17);

    @jakarta.persistence.Id
    private long id;

    @Version
    private long version;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private TerritoryLevel level;

    private String name;

    @Column(name = "other_name")
    private @Nullable String otherName;

    private @Nullable String parent;
    private @Nullable String sigla;

    @Column(name = "cadastral_code")
    private @Nullable String cadastralCode;

    private @Nullable String successor;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Territory() {
        // for JPA
    }

    @SuppressWarnings("NullAway.Init")
    Territory(TerritoryDetails details, Instant now) {
        this.id = Id.next().value();
        this.code = details.code();
        this.level = details.level();
        write(details, now);
    }

    /** Takes over what is known now; says whether it differs from what was. */
    boolean update(TerritoryDetails details, Instant now) {
        if (details().equals(details)) {
            return false;
        }
        write(details, now);
        return true;
    }

    private void write(TerritoryDetails details, Instant now) {
        validFrom = details.validFrom().orElse(UNKNOWN);
        name = details.name();
        otherName = details.otherName().orElse(null);
        parent = details.parent().orElse(null);
        sigla = details.sigla().orElse(null);
        cadastralCode = details.cadastralCode().orElse(null);
        validUntil = details.validUntil().orElse(null);
        successor = details.successor().orElse(null);
        updatedAt = now;
    }

    TerritoryDetails details() {
        return new TerritoryDetails(
                code,
                level,
                name,
                Optional.ofNullable(otherName),
                Optional.ofNullable(parent),
                Optional.ofNullable(sigla),
                Optional.ofNullable(cadastralCode),
                validFrom.equals(UNKNOWN) ? Optional.empty() : Optional.of(validFrom),
                Optional.ofNullable(validUntil),
                Optional.ofNullable(successor));
    }
}
