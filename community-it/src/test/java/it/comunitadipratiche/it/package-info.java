/**
 * Tests against the real WAR on a real Open Liberty.
 *
 * <p>The server is started once and the WAR deployed once, for all test classes together (see {@link
 * it.comunitadipratiche.it.server}). A test class declares no deployment, it only says where it runs:
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * @RunAsClient                                  // outside the server, over HTTP: the usual kind
 * class SeminarsIT {
 *     private final Http http = new Http();
 *
 *     @Test
 *     void answersAnUnknownSeminarWithAProblem() {
 *         assertThat(http.get("api/v1/seminars/0000000000000").statusCode()).isEqualTo(404);
 *     }
 * }
 *
 * @ExtendWith(ArquillianExtension.class)        // inside the server: beans are injected
 * class SeminarsInServerIT {
 *     @Inject
 *     private Seminars seminars;
 * }
 * }</pre>
 *
 * <p>All tests share one database, one index and one folder of files, and no test may depend on what another left
 * there or count everything there is: each makes its own data under its own names and looks only at that. Nothing is
 * put in order by the names of classes or methods.
 */
@NullMarked
package it.comunitadipratiche.it;

import org.jspecify.annotations.NullMarked;
