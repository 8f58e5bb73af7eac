package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a visit (uitvoerders): one lead, and at most one organisation that comes along. A joint
 * visit is one visit, in the list of both.
 *
 * <p>What each sees of the other's data goes by her consent, as anywhere. Source: R-083
 * (002_23e6f29f09909ddf.txt, L72). This class is immutable and thread-safe.
 *
 * @param lead the organisation that leads, with the role of its visitor; not null
 * @param joint the organisation that comes along, with the role of its visitor, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"lead", "joint"})
public record VisitProviders(Party lead, @Nullable Party joint) implements Disclosable {

  /** Checks that each names organisation and role, and that they are not the same one. */
  public VisitProviders {
    requireNamed(requireNonNull(lead, "lead"));
    if (joint != null) {
      requireNamed(joint);
      if (requireNonNull(joint.organization()).equals(lead.organization())) {
        throw new IllegalArgumentException(
            "A joint visit must be of two organisations; leave out the second one");
      }
    }
  }

  private static void requireNamed(Party party) {
    if (party.organization() == null || party.role() == null) {
      throw new IllegalArgumentException(
          "Who holds a visit must be named by organisation and by role");
    }
  }

  /**
   * A visit by one organisation.
   *
   * @param lead the organisation, with the role of its visitor, not null
   * @return the providers, never null
   */
  public static VisitProviders of(Party lead) {
    return new VisitProviders(lead, null);
  }

  /**
   * The same lead, with an organisation that comes along.
   *
   * @param other the organisation, with the role of its visitor, not null
   * @return the providers, never null
   */
  public VisitProviders with(Party other) {
    return new VisitProviders(lead, requireNonNull(other, "other"));
  }

  /**
   * Whether the visit stands in the list of an organisation.
   *
   * @param organization the organisation, not null
   * @return true for the lead and for who comes along
   */
  public boolean involve(OrganizationId organization) {
    requireNonNull(organization, "organization");
    return organization.equals(lead.organization())
        || (joint != null && organization.equals(joint.organization()));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("lead", DataCategory.REFERRAL, lead),
        Part.ofWoman("joint", DataCategory.REFERRAL, joint));
  }

  /**
   * The type only; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
