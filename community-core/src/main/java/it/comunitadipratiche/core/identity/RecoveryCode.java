package it.comunitadipratiche.core.identity;

import it.comunitadipratiche.core.kernel.Id;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A code that stands once for the authenticator of an account; removed when it is used. */
@Entity
@Table(name = "identity_recovery_code")
@SuppressWarnings("UnusedVariable") // read by queries
class RecoveryCode {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "code_hash")
    private String codeHash;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {
        // for JPA
    }

    RecoveryCode(Id account, String code) {
        this.id = Id.next().value();
        this.accountId = account.value();
        this.codeHash = RecoveryCodes.hash(code);
    }
}
