package it.comunitadipratiche.core.practices;

/**
 * What an organization is asked.
 *
 * @param practice its title
 * @param url the practice on the site, beginning with a slash
 * @param organization its name
 * @param role what the organization is said to do, empty if that is not told
 * @param state what it has said so far
 */
public record PartnerQuestion(String practice, String url, String organization, String role, PartnerState state) {}
