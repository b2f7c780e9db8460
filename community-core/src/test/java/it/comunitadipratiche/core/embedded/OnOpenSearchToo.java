package it.comunitadipratiche.core.embedded;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An {@link EmbeddedTest} that runs once more, on PostgreSQL with the index in an {@link OpenSearchCluster}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OnOpenSearchToo {}
