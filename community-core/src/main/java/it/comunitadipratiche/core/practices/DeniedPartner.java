package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;

/**
 * A published practice that names an organization as its partner, which says that it is none.
 *
 * @param title of the practice
 * @param organization the name of the organization
 */
public record DeniedPartner(Id practice, String title, String organization, Instant answeredAt) {}
