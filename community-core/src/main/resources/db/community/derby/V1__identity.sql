CREATE TABLE identity_account (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    email_key VARCHAR(254) NOT NULL,
    display_name VARCHAR(120) NOT NULL,
    name_key VARCHAR(120) NOT NULL,
    locale VARCHAR(35) NOT NULL,
    password_hash VARCHAR(255),
    state VARCHAR(20) NOT NULL,
    created_at BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    CONSTRAINT identity_account_pk PRIMARY KEY (id),
    CONSTRAINT identity_account_email UNIQUE (email_key)
);

CREATE INDEX identity_account_name ON identity_account (name_key, id);

CREATE TABLE identity_account_role (
    account_id BIGINT NOT NULL,
    role VARCHAR(30) NOT NULL,
    CONSTRAINT identity_account_role_pk PRIMARY KEY (account_id, role),
    CONSTRAINT identity_account_role_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_account_role_role ON identity_account_role (role);

CREATE TABLE identity_token (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    scopes VARCHAR(4000) NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    last_used_at BIGINT,
    revoked_at BIGINT,
    CONSTRAINT identity_token_pk PRIMARY KEY (id),
    CONSTRAINT identity_token_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_token_of_account ON identity_token (account_id, id);

CREATE TABLE identity_setup (
    id BIGINT NOT NULL,
    secret_hash VARCHAR(64),
    expires_at BIGINT,
    completed_at BIGINT,
    CONSTRAINT identity_setup_pk PRIMARY KEY (id)
);

INSERT INTO identity_setup (id) VALUES (1);

CREATE TABLE identity_audit (
    id BIGINT NOT NULL,
    happened_at BIGINT NOT NULL,
    account_id BIGINT,
    token_id BIGINT,
    action VARCHAR(100) NOT NULL,
    subject_type VARCHAR(60) NOT NULL,
    subject_id BIGINT NOT NULL,
    details CLOB NOT NULL,
    CONSTRAINT identity_audit_pk PRIMARY KEY (id)
);

CREATE INDEX identity_audit_time ON identity_audit (happened_at, id);

CREATE INDEX identity_audit_subject ON identity_audit (subject_type, subject_id, happened_at);

CREATE INDEX identity_audit_account ON identity_audit (account_id, happened_at);

CREATE INDEX identity_audit_action ON identity_audit (action, happened_at);
