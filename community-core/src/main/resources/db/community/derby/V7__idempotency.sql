CREATE TABLE idempotency_answer (
    id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    request_key VARCHAR(255) NOT NULL,
    request VARCHAR(64) NOT NULL,
    answer CLOB NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT idempotency_answer_pk PRIMARY KEY (id),
    CONSTRAINT idempotency_answer_key UNIQUE (account_id, request_key)
);

CREATE INDEX idempotency_answer_created ON idempotency_answer (created_at);
