package it.comunitadipratiche.core.content.types;

/** A part of the platform that keeps things of content types; found as a CDI bean. A type that is used is not removed. */
public interface ContentTypeUse {

    /** Whether there is anything of a type; called in a transaction. */
    boolean isUsed(String type);
}
