CREATE TABLE identity_invitation (
    id BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    email_key VARCHAR(254) NOT NULL,
    locale VARCHAR(35) NOT NULL,
    roles VARCHAR(200) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    invited_by BIGINT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT identity_invitation_pk PRIMARY KEY (id),
    CONSTRAINT identity_invitation_email UNIQUE (email_key)
);

CREATE INDEX identity_invitation_created ON identity_invitation (created_at, id);

CREATE TABLE identity_link (
    id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    account_id BIGINT NOT NULL,
    email VARCHAR(254) NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT identity_link_pk PRIMARY KEY (id),
    CONSTRAINT identity_link_account FOREIGN KEY (account_id) REFERENCES identity_account (id)
);

CREATE INDEX identity_link_of_account ON identity_link (account_id);

CREATE INDEX identity_link_expires ON identity_link (expires_at);
