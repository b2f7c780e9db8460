/**
 * One server and one deployment for all tests. Arquillian would deploy the archive anew for each test class, which
 * costs more than most tests; {@link it.comunitadipratiche.it.server.OneDeployment} deploys it before the first class
 * and leaves it there until the server stops.
 */
@NullMarked
package it.comunitadipratiche.it.server;

import org.jspecify.annotations.NullMarked;
