package it.comunitadipratiche.core.embedded;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that runs against the embedded platform, once on Derby and once on PostgreSQL ({@link OnOpenSearchToo} adds
 * to it). Constructors and methods
 * may ask for the {@link Community}, the {@link TestClock}, the {@link TestDatabase}, {@link TestTransactions} and any bean of the platform.
 *
 * <pre>{@code
 * @EmbeddedTest
 * class EntriesEmbeddedTest {
 *     private final Entries entries;
 *
 *     EntriesEmbeddedTest(Entries entries) {
 *         this.entries = entries;
 *     }
 *
 *     @Test
 *     void keepsEverySaveAsARevision() { … }
 * }
 * }</pre>
 *
 * <p>The communities are shared by all classes and keep what tests write, so each test makes its own data. Before each
 * test the clock is set back to {@link TestClock#START} and the caller is the platform itself. Nothing runs in the
 * background: {@code outbox.drain()} delivers what is due.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ClassTemplate
@ExtendWith(EachDatabase.class)
public @interface EmbeddedTest {}
