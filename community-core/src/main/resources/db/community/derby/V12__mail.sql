CREATE TABLE mail_message (
    id BIGINT NOT NULL,
    recipient VARCHAR(254) NOT NULL,
    subject VARCHAR(255) NOT NULL,
    text_body CLOB NOT NULL,
    html_body CLOB NOT NULL,
    written_at BIGINT NOT NULL,
    CONSTRAINT mail_message_pk PRIMARY KEY (id)
);

CREATE INDEX mail_message_written ON mail_message (written_at);
