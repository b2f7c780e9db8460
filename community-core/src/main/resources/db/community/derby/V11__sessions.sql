CREATE TABLE identity_session (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    browser_name VARCHAR(30) NOT NULL,
    browser_system VARCHAR(30) NOT NULL,
    network VARCHAR(60) NOT NULL,
    second_factor VARCHAR(10) NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    CONSTRAINT identity_session_pk PRIMARY KEY (id),
    CONSTRAINT identity_session_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_session_of_account ON identity_session (account_id, seen_at);

CREATE INDEX identity_session_seen ON identity_session (seen_at);
