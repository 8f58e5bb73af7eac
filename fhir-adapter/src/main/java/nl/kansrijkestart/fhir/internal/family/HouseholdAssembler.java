package nl.kansrijkestart.fhir.internal.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.internal.reading.ReadSession.Found;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;

/**
 * Puts the people around each woman together to her household: at once, or, where they contradict
 * each other, one by one. There are at most {@link ReadSession#MAX_PARTS} of them.
 */
public final class HouseholdAssembler {

  private HouseholdAssembler() {}

  public static void assemble(ReadSession session) {
    for (PersonId woman : session.persons()) {
      List<Found> groups = session.found(woman, GroupReader.Part.class);
      List<Found> members = session.found(woman, RelatedPersonReader.Part.class);
      if (groups.size() + members.size() > 0) {
        household(session, woman, groups, members);
      }
    }
  }

  private static void household(
      ReadSession session, PersonId woman, List<Found> groups, List<Found> members) {
    for (Found more : groups.subList(Math.min(1, groups.size()), groups.size())) {
      refuse(session, more, ((GroupReader.Part) more.part()).resource());
    }
    List<Resource> order = new ArrayList<>();
    Set<Household.Role> nobody = Set.of();
    Household household = Household.unknown(woman);
    List<String> from = new ArrayList<>();
    List<Coding> security = new ArrayList<>();
    if (!groups.isEmpty()) {
      GroupReader.Part group = (GroupReader.Part) groups.get(0).part();
      order.addAll(group.order());
      nobody = group.nobodyAs();
      household = new Household(woman, List.of(), nobody);
      from.add(groups.get(0).from());
      security.addAll(groups.get(0).security());
    }
    IdentityHashMap<Resource, Integer> places = new IdentityHashMap<>();
    order.forEach(resource -> places.putIfAbsent(resource, places.size()));
    List<Found> sorted = new ArrayList<>(members);
    sorted.sort(
        Comparator.comparingInt(found -> places.getOrDefault(resource(found), places.size())));
    Set<Household.Role> without = nobody;
    Household whole =
        Build.orNull(
            () ->
                new Household(
                    woman, sorted.stream().map(HouseholdAssembler::member).toList(), without));
    if (whole != null) {
      household = whole;
    }
    for (Found found : sorted) {
      if (whole == null) {
        List<Household.Member> more = new ArrayList<>(household.members());
        more.add(member(found));
        Household with = Build.orNull(() -> new Household(woman, more, without));
        if (with == null) {
          refuse(session, found, resource(found));
          continue;
        }
        household = with;
      }
      from.add(found.from());
      security.addAll(found.security());
    }
    if (!from.isEmpty()) {
      session.record(new FhirRecord(household, from, security));
    }
  }

  /** What cannot be true beside the rest is kept as it came. */
  private static void refuse(ReadSession session, Found found, Resource resource) {
    session.issue(FhirIssue.of(found.from(), FhirReasons.CONTRADICTORY));
    session.carry(Carried.of(resource, List.of()));
  }

  private static Resource resource(Found found) {
    return ((RelatedPersonReader.Part) found.part()).resource();
  }

  private static Household.Member member(Found found) {
    return ((RelatedPersonReader.Part) found.part()).member();
  }
}
