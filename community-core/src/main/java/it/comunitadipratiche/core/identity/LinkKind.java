package it.comunitadipratiche.core.identity;

import java.time.Duration;

/** What a one-time link lets its holder do. */
enum LinkKind {
    PASSWORD(Duration.ofHours(1)),
    EMAIL(Duration.ofHours(24));

    private final Duration life;

    LinkKind(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }
}
