CREATE TABLE identity_openid (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    issuer VARCHAR(255) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT identity_openid_pk PRIMARY KEY (id),
    CONSTRAINT identity_openid_subject UNIQUE (issuer, subject),
    CONSTRAINT identity_openid_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_openid_of_account ON identity_openid (account_id);

CREATE TABLE identity_openid_session (
    session_id BIGINT NOT NULL,
    openid_id BIGINT NOT NULL,
    sid_hash VARCHAR(64),
    CONSTRAINT identity_openid_session_pk PRIMARY KEY (session_id),
    CONSTRAINT identity_openid_session_ours FOREIGN KEY (session_id) REFERENCES identity_session (id) ON DELETE CASCADE,
    CONSTRAINT identity_openid_session_of FOREIGN KEY (openid_id) REFERENCES identity_openid (id) ON DELETE CASCADE
);

CREATE INDEX identity_openid_session_sid ON identity_openid_session (sid_hash);

CREATE INDEX identity_openid_session_openid ON identity_openid_session (openid_id);

CREATE TABLE identity_openid_logout (
    token_hash VARCHAR(64) NOT NULL,
    received_at BIGINT NOT NULL,
    CONSTRAINT identity_openid_logout_pk PRIMARY KEY (token_hash)
);
