CREATE TABLE identity_authenticator (
    account_id BIGINT NOT NULL,
    sealed_secret VARCHAR(255) NOT NULL,
    last_step BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    enabled_at BIGINT,
    CONSTRAINT identity_authenticator_pk PRIMARY KEY (account_id),
    CONSTRAINT identity_authenticator_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE TABLE identity_recovery_code (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    code_hash VARCHAR(64) NOT NULL,
    CONSTRAINT identity_recovery_code_pk PRIMARY KEY (id),
    CONSTRAINT identity_recovery_code_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_recovery_code_of_account ON identity_recovery_code (account_id);
