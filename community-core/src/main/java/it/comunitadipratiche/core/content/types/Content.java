package it.comunitadipratiche.core.content.types;

import it.comunitadipratiche.core.kernel.Audience;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is a content type; its components are the fields.
 *
 * <pre>{@code
 * @Content(name = "podcast", collection = "podcasts", it = "Podcast", en = "Podcast")
 * public record Podcast(
 *         @ContentField(it = "Titolo", en = "Title", required = true, searchable = true) LocalizedText title,
 *         @ContentField(it = "Durata in minuti", en = "Minutes", sortable = true) int minutes) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Content {

    /** 2 to 40 lower-case letters and digits, beginning with a letter; camelCase allowed. */
    String name();

    /** Its part of addresses, in the plural: lower-case letters, digits and hyphens. */
    String collection();

    String it();

    String en();

    /** The plural; the singular if it is the same. */
    String itPlural() default "";

    String enPlural() default "";

    /** The component that names an entry. */
    String title() default "title";

    /** The component that sums an entry up. */
    String summary() default "";

    /** Who may read what is published of it, unless an entry says otherwise. */
    Audience audience() default Audience.PUBLIC;

    /** The component that tells entries apart where they come from tables; none if empty. */
    String key() default "";

    /** Whether the day an entry was published tells readers something of it, as of news it does. */
    boolean dated() default true;
}
