package it.comunitadipratiche.core.norms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With which edition of the recogniser all publications were read, or are being read. */
@Entity
@Table(name = "norm_reading")
class NormReading {
    static final int ONLY = 1;

    /** Raised when the recogniser finds more: then everything is read again. */
    static final int EDITION = 2;

    @Id
    private int id;

    private int edition;

    @SuppressWarnings("NullAway.Init")
    protected NormReading() {
        // for JPA
    }

    /** Whether everything is to be read again, from now on no more. */
    boolean begin() {
        boolean isOld = edition != EDITION;
        edition = EDITION;
        return isOld;
    }
}
