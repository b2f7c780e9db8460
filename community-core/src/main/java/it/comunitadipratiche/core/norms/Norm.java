package it.comunitadipratiche.core.norms;

import it.comunitadipratiche.core.kernel.Audience;
import it.comunitadipratiche.core.legal.ActNames;
import it.comunitadipratiche.core.legal.LegalSource;
import it.comunitadipratiche.core.legal.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A law or judgment that was cited once, and how many entries cite it now, by who may read the citation. */
@Entity
@Table(name = "norm")
class Norm {
    private static final String ECLI = "ECLI:";

    @Id
    @Column(name = "norm_key")
    private String key;

    private String identifier;

    @Enumerated(EnumType.STRING)
    private NormKind kind;

    private String label;

    private @Nullable String name;

    private @Nullable String link;

    @Column(name = "cited_public")
    private long citedPublic;

    @Column(name = "cited_members")
    private long citedMembers;

    @Column(name = "cited_staff")
    private long citedStaff;

    @SuppressWarnings("NullAway.Init")
    protected Norm() {
        // for JPA
    }

    Norm(LegalSource source) {
        this.key = NormKeys.of(source);
        this.kind = NormKind.of(source);
        this.identifier = source.identifier();
        this.label = source.label();
        tell(source);
    }

    /** Tells what a citation knows of it, if that is more than was known: the day of a law, the ECLI of a decision. */
    final void tell(LegalSource source) {
        if (tellsMore(source.identifier(), identifier)) {
            identifier = source.identifier();
            link = source.link(Passage.WHOLE).map(URI::toString).orElse(link);
            name = ActNames.of(source).orElse(name);
        }
        if (label.startsWith(ECLI)) {
            label = source.label();
        }
    }

    private static boolean tellsMore(String told, String known) {
        boolean isEcli = told.startsWith(ECLI);
        return isEcli == known.startsWith(ECLI) ? told.length() >= known.length() : isEcli;
    }

    /** Counts an entry whose citation had a widest audience before and has one now. */
    void count(@Nullable Audience before, @Nullable Audience now) {
        citedPublic += seen(Audience.PUBLIC, now) - seen(Audience.PUBLIC, before);
        citedMembers += seen(Audience.MEMBERS, now) - seen(Audience.MEMBERS, before);
        citedStaff += seen(Audience.STAFF, now) - seen(Audience.STAFF, before);
    }

    private static int seen(Audience reader, @Nullable Audience citation) {
        return citation != null && reader.sees(citation) ? 1 : 0;
    }

    String key() {
        return key;
    }

    long cited(Audience reader) {
        return switch (reader) {
            case PUBLIC -> citedPublic;
            case MEMBERS -> citedMembers;
            case STAFF -> citedStaff;
        };
    }

    NormDetails details(Audience reader) {
        return new NormDetails(
                key,
                identifier,
                kind,
                label,
                Optional.ofNullable(name),
                Optional.ofNullable(link).map(URI::create),
                cited(reader));
    }
}
