package it.comunitadipratiche.core.norms;

/** That a field of a content type names the norm which an entry itself is, and cites nothing: a CDI bean. */
public interface NormIdentity {

    /** The content type. */
    String type();

    /** The field, one of the type's own. */
    String field();
}
