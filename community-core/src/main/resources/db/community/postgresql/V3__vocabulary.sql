CREATE TABLE vocabulary_scheme (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    uri VARCHAR(500) NOT NULL,
    title JSONB NOT NULL,
    description JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT vocabulary_scheme_pk PRIMARY KEY (id),
    CONSTRAINT vocabulary_scheme_name UNIQUE (name),
    CONSTRAINT vocabulary_scheme_uri UNIQUE (uri)
);

CREATE TABLE vocabulary_concept (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    uri VARCHAR(500) NOT NULL,
    content JSONB NOT NULL,
    deprecated BOOLEAN NOT NULL,
    replaced_by BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT vocabulary_concept_pk PRIMARY KEY (id),
    CONSTRAINT vocabulary_concept_uri UNIQUE (uri),
    CONSTRAINT vocabulary_concept_replaced_by FOREIGN KEY (replaced_by) REFERENCES vocabulary_concept (id)
);

CREATE TABLE vocabulary_membership (
    id BIGINT NOT NULL,
    scheme_id BIGINT NOT NULL,
    concept_id BIGINT NOT NULL,
    code VARCHAR(200) NOT NULL,
    top BOOLEAN NOT NULL,
    CONSTRAINT vocabulary_membership_pk PRIMARY KEY (id),
    CONSTRAINT vocabulary_membership_once UNIQUE (scheme_id, concept_id),
    CONSTRAINT vocabulary_membership_code UNIQUE (scheme_id, code),
    CONSTRAINT vocabulary_membership_scheme FOREIGN KEY (scheme_id) REFERENCES vocabulary_scheme (id),
    CONSTRAINT vocabulary_membership_concept FOREIGN KEY (concept_id) REFERENCES vocabulary_concept (id)
);

CREATE INDEX vocabulary_membership_by_concept ON vocabulary_membership (concept_id);

CREATE TABLE vocabulary_relation (
    id BIGINT NOT NULL,
    concept_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    target_id BIGINT NOT NULL,
    CONSTRAINT vocabulary_relation_pk PRIMARY KEY (id),
    CONSTRAINT vocabulary_relation_once UNIQUE (concept_id, kind, target_id),
    CONSTRAINT vocabulary_relation_concept FOREIGN KEY (concept_id) REFERENCES vocabulary_concept (id),
    CONSTRAINT vocabulary_relation_target FOREIGN KEY (target_id) REFERENCES vocabulary_concept (id)
);

CREATE INDEX vocabulary_relation_by_target ON vocabulary_relation (target_id);

CREATE TABLE vocabulary_territory (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(6) NOT NULL,
    valid_from DATE NOT NULL,
    valid_until DATE,
    level VARCHAR(20) NOT NULL,
    name VARCHAR(200) NOT NULL,
    other_name VARCHAR(200),
    parent VARCHAR(3),
    sigla VARCHAR(2),
    cadastral_code VARCHAR(4),
    successor VARCHAR(6),
    updated_at BIGINT NOT NULL,
    CONSTRAINT vocabulary_territory_pk PRIMARY KEY (id),
    CONSTRAINT vocabulary_territory_code UNIQUE (code, valid_from)
);
