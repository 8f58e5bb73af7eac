/**
 * Dated data of a country or a municipality, in packs that anyone can add (gegevenspakket).
 *
 * <p>What a municipality offers, who may refer to its desk and whom it calls vulnerable differ from
 * town to town and from year to year. So they are not in the code: a {@link
 * nl.kansrijkestart.pack.Pack} is a JSON file with {@linkplain nl.kansrijkestart.pack.PackEntry
 * entries}, each with its sources and, where known, the days on which it holds. Four packs ship:
 * national, Rotterdam, Ridderkerk and Schiedam. To add a municipality is to add a pack.
 *
 * <p>Packs are read, then combined by name into {@link nl.kansrijkestart.pack.Packs}; nothing is
 * found on the class path by itself, and no pack overrides another. A pack that breaks a rule is
 * refused as a whole by a {@link nl.kansrijkestart.pack.PackException} that lists every broken rule
 * with file, place and fix.
 *
 * <pre>{@code
 * Packs packs = Packs.standard().combinedWith(Pack.read("delft.json", in));
 * List<PackEntry> desks = packs.forMunicipality(rotterdam).asOf(day).entries("desks");
 * String name = desks.get(0).field("name").localized().nl();
 * }</pre>
 *
 * <p>This package knows none of the features whose data it carries: what the fields of an entry
 * mean is for the feature that reads them.
 */
@NullMarked
package nl.kansrijkestart.pack;

import org.jspecify.annotations.NullMarked;
