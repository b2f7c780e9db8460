package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a content type. Its kind follows from the Java type of the component: {@code String} and
 * {@code LocalizedText} (localized) are texts, {@code int}, {@code long} and their boxes integers,
 * {@code BigDecimal} a decimal, {@code Money}, {@code boolean}, {@code LocalDate}, {@code Instant},
 * {@code GeoPoint}, an enum, a nested record a group, a {@code List} a list. {@link #kind()} says what a {@code String}
 * or {@code Id} stands for otherwise: rich text, a term, a reference, an asset …
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface ContentField {

    /** The Italian label. */
    String it();

    /** The English label. */
    String en();

    /** What to write in it, in Italian. */
    String itHelp() default "";

    /** What to write in it, in English. */
    String enHelp() default "";

    /** What a text, or the elements of a list of texts, stand for. */
    FieldKind kind() default FieldKind.TEXT;

    boolean required() default false;

    boolean searchable() default false;

    boolean facet() default false;

    boolean sortable() default false;

    boolean personal() default false;

    Audience audience() default Audience.PUBLIC;

    /** Of texts in characters, of lists in elements; 0 stands for the usual bound of the kind. */
    int maxLength() default 0;

    double minimum() default Double.NEGATIVE_INFINITY;

    double maximum() default Double.POSITIVE_INFINITY;

    /** The scheme of a {@link FieldKind#TERM}. */
    String scheme() default "";

    /** The content types of a {@link FieldKind#REFERENCE}. */
    String[] targets() default {};
}
