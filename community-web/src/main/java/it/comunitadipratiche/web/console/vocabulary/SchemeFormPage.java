package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.web.console.Objections;
import java.util.Optional;

/**
 * A scheme to be made or described.
 *
 * @param known the scheme as others see it; nothing as long as it is not made
 * @param version what it was when the form was filled
 */
public record SchemeFormPage(SchemeForm fields, Optional<SchemeLine> known, long version, Objections objections) {}
