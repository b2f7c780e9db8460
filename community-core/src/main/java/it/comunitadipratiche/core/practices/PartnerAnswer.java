package it.comunitadipratiche.core.practices;

import it.comunitadipratiche.core.kernel.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * What an organization that was asked said of being a partner.
 *
 * @param askedAt when it was asked last
 */
public record PartnerAnswer(Id organization, PartnerState state, Instant askedAt, Optional<Instant> answeredAt) {}
