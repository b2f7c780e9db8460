package it.comunitadipratiche.web.console.vocabulary;

import it.comunitadipratiche.core.territories.TerritoryDetails;
import it.comunitadipratiche.web.console.Choice;
import java.util.List;
import java.util.Optional;

/**
 * Territories that were looked up.
 *
 * @param levels the tiers to choose from
 * @param day that they are looked up for, as machines write it
 * @param one the territory that is looked at
 * @param above the territories it lies in, the nearest first
 * @param successor the territory it became part of
 * @param found what was found, or what lies in the one
 * @param empty whether there are no territories at all
 * @param mayImport whether whoever looks may import them
 */
public record TerritoriesPage(
        String words,
        List<Choice> levels,
        String day,
        Optional<TerritoryDetails> one,
        List<TerritoryDetails> above,
        Optional<TerritoryDetails> successor,
        List<TerritoryDetails> found,
        boolean empty,
        boolean mayImport) {

    public TerritoriesPage {
        levels = List.copyOf(levels);
        above = List.copyOf(above);
        found = List.copyOf(found);
    }
}
