package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Domain;
import nl.kansrijkestart.identity.Organization;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.Role;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * "Who saw my data": what a log tells the person herself (inzageoverzicht).
 *
 * <p>Everything about her is in it, denials too. Left out are:
 *
 * <ul>
 *   <li>what concerns another: her partner's events are his, a child's are the child's
 *   <li>events of a report under the reporting code, until a professional releases them. Nothing in
 *       the overview tells that there are any: no count, no gap, no line. A review date that has
 *       passed releases nothing; {@link #reviewsDue} tells the host which reports wait for a look.
 * </ul>
 *
 * <p>A release or withholding counts only when somebody in a role that the host knows as a
 * professional's did it. The last one in the order of the log counts; an event that is logged for
 * the report after its release stays out until it is released as well.
 *
 * <pre>{@code
 * AccessOverview overview = AccessOverview.of(Roles.standard(), Organizations.standard());
 * try (Stream<AuditRecord> records = log.records()) {
 *   overview.entries(records, her, DataSubject.WOMAN)
 *       .forEach(entry -> show(entry.text(Language.NL)));
 * }
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AccessOverview {

  private final Roles roles;
  private final Organizations organizations;

  private AccessOverview(Roles roles, Organizations organizations) {
    this.roles = roles;
    this.organizations = organizations;
  }

  /**
   * An overview with the names of roles and organisations.
   *
   * @param roles the roles that the host knows, not null
   * @param organizations the organisations that the host knows, not null
   * @return the overview, never null
   */
  public static AccessOverview of(Roles roles, Organizations organizations) {
    return new AccessOverview(
        requireNonNull(roles, "roles"), requireNonNull(organizations, "organizations"));
  }

  /**
   * What a person may see, in the order of the log. Whether the one who asks is that person, or may
   * ask for a child, is for the host to check first.
   *
   * @param records the records of a log, not null; the caller closes the stream
   * @param person the person, by the same key or pseudonym as in the log, not null
   * @param subject in which capacity the person stands in the log, not null
   * @return the entries, never null
   */
  public List<AccessEntry> entries(
      Stream<AuditRecord> records, PersonId person, DataSubject subject) {
    requireNonNull(person, "person");
    requireNonNull(subject, "subject");
    List<AuditRecord> hers =
        records
            .filter(record -> record.event().about().equals(person))
            .filter(record -> record.event().subject() == subject)
            .toList();
    Map<String, Long> released = released(hers);
    List<AccessEntry> entries = new ArrayList<>();
    for (AuditRecord record : hers) {
      Withholding mark = record.event().withholding();
      if (mark == null || record.sequence() <= released.getOrDefault(key(record, mark), 0L)) {
        entries.add(entry(record.event()));
      }
    }
    return List.copyOf(entries);
  }

  /**
   * The reports that wait for a professional to look again whether they may be shown.
   *
   * @param records the records of a log, not null; the caller closes the stream
   * @param asOf the day, not null
   * @return the withheld reports whose review date is on or before the day, by report, each with
   *     its last review date; for professionals only, never null
   */
  public List<Withholding> reviewsDue(Stream<AuditRecord> records, LocalDate asOf) {
    requireNonNull(asOf, "asOf");
    List<AuditRecord> marked =
        records.filter(record -> record.event().withholding() != null).toList();
    Map<String, Long> released = released(marked);
    Map<String, Withholding> last = new TreeMap<>();
    for (AuditRecord record : marked) {
      Withholding mark = record.event().withholding();
      if (mark != null
          && mark.reviewOn() != null
          && record.sequence() > released.getOrDefault(key(record, mark), 0L)
          && counts(record.event())) {
        last.put(key(record, mark), mark);
      }
    }
    return last.values().stream()
        .filter(mark -> mark.reviewOn() != null && !mark.reviewOn().isAfter(asOf))
        .distinct()
        .toList();
  }

  /** Per report and person the number up to which its events are released. */
  private Map<String, Long> released(List<AuditRecord> records) {
    Map<String, Long> released = new TreeMap<>();
    for (AuditRecord record : records) {
      Withholding mark = record.event().withholding();
      AuditKind kind = record.event().kind();
      if (mark != null && counts(record.event())) {
        if (kind == AuditKind.RELEASE) {
          released.put(key(record, mark), record.sequence());
        } else if (kind == AuditKind.WITHHOLD) {
          released.remove(key(record, mark));
        }
      }
    }
    return released;
  }

  /** A decision on withholding counts only by a professional; all other events as they are. */
  private boolean counts(AuditEvent event) {
    return (event.kind() != AuditKind.RELEASE && event.kind() != AuditKind.WITHHOLD)
        || (event.outcome() == AuditOutcome.DONE && professional(event.actor().role()));
  }

  private boolean professional(RoleCode code) {
    return roles
        .find(code)
        .filter(role -> role.kind() == Role.Kind.PERSON)
        .map(Role::domain)
        .filter(domain -> domain != Domain.CLIENT)
        .isPresent();
  }

  private static String key(AuditRecord record, Withholding mark) {
    return record.event().about() + " " + record.event().subject() + " " + mark.report();
  }

  private AccessEntry entry(AuditEvent event) {
    Actor responsible = event.responsible();
    return new AccessEntry(
        event.at(),
        event.kind(),
        who(event.actor(), event.about()),
        organization(event.actor().organization()),
        responsible == null ? null : withOrganization(responsible, event.about()),
        event.categories(),
        event.purpose(),
        event.outcome());
  }

  private LocalizedText who(Actor actor, PersonId about) {
    return about.equals(actor.person())
        ? LocalizedText.of("uzelf", "you yourself")
        : roles
            .find(actor.role())
            .map(role -> LocalizedText.of(role.nl(), role.en()))
            .orElseGet(() -> LocalizedText.of(actor.role().value(), actor.role().value()));
  }

  private LocalizedText withOrganization(Actor actor, PersonId about) {
    LocalizedText who = who(actor, about);
    String organization = organization(actor.organization());
    return organization == null
        ? who
        : LocalizedText.of(who.nl() + ", " + organization, who.en() + ", " + organization);
  }

  private @Nullable String organization(@Nullable OrganizationId id) {
    return id == null ? null : organizations.find(id).map(Organization::name).orElseGet(id::value);
  }
}
