package nl.kansrijkestart.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.calendar.ClosedDateRange;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.Municipality;

/**
 * One dated, sourced entry of a pack, such as an offer, a referral desk or a definition.
 *
 * <p>An id stands for one thing within its section. It may occur more than once in a pack if the
 * days on which the versions hold do not overlap: that is how a rule changes over time.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PackEntry {

  private static final Set<String> COMMON =
      Set.of("id", "sources", "validFrom", "validTo", "announced", "note");

  private final PackHead pack;
  private final String section;
  private final String id;
  private final ClosedDateRange validity;
  private final PackValue content;

  PackEntry(PackHead pack, String section, ClosedDateRange validity, PackValue content) {
    this.pack = pack;
    this.section = section;
    this.id = content.field("id").text();
    this.validity = validity;
    this.content = content;
  }

  /**
   * The id, unique within its section.
   *
   * @return 1 to 80 lower-case letters, digits and hyphens, never null
   */
  public String id() {
    return id;
  }

  /**
   * The section that the entry stands in.
   *
   * @return the name, never null
   */
  public String section() {
    return section;
  }

  /**
   * The id of the pack that the entry stands in.
   *
   * @return the id, never null
   */
  public String packId() {
    return pack.id();
  }

  /**
   * The municipality whose pack it is (gemeente).
   *
   * @return the municipality, or empty for a national entry; never null
   */
  public Optional<Municipality> municipality() {
    return Optional.ofNullable(pack.municipality());
  }

  /**
   * The days on which the entry holds, as far as they are known. An end that the sources do not
   * give is not there, and then does not limit.
   *
   * @return the days, both ends inclusive, never null
   */
  public ClosedDateRange validity() {
    return validity;
  }

  ClosedDateRange packValidity() {
    return pack.validity();
  }

  /**
   * What the entry stands on.
   *
   * @return an immutable list of at least one source, in the order of the file; never null
   */
  public List<Source> sources() {
    return content.sources();
  }

  /**
   * The entry as a rule, for use in reasons: its id at the version of its pack.
   *
   * @return the reference, never null
   */
  public RuleRef rule() {
    return RuleRef.of(id, pack.version());
  }

  /**
   * A field of the entry.
   *
   * @param name the name of the field, not null
   * @return the value, absent if there is no such field; never null
   */
  public PackValue field(String name) {
    return content.field(name);
  }

  /**
   * The entry as one value, for use with readers of nested objects.
   *
   * @return the value, never null
   */
  public PackValue content() {
    return content;
  }

  /**
   * Refuses fields that the reader does not know, next to those that every entry may have ({@code
   * id}, {@code sources}, {@code validFrom}, {@code validTo}, {@code announced}, {@code note}).
   *
   * @param known the names that may be there, not null
   * @throws PackException if there is another field
   */
  public void onlyFields(String... known) {
    Set<String> all = new HashSet<>(COMMON);
    all.addAll(Arrays.asList(known));
    content.refuseOthers(all);
  }

  /**
   * A refusal of the entry by the feature that reads it.
   *
   * @param rule what is required; it must not repeat a value of the file; not null
   * @param fix what to do about it, not null
   * @return the exception to throw, never null
   */
  public PackException refused(String rule, String fix) {
    return content.refused(rule, fix);
  }

  /**
   * Pack, section and id.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return pack.id() + "/" + section + "/" + id;
  }
}
