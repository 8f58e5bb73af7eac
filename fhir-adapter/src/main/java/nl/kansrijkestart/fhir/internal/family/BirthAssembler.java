package nl.kansrijkestart.fhir.internal.family;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildBuilder;
import nl.kansrijkestart.fhir.internal.reading.Build;
import nl.kansrijkestart.fhir.internal.reading.ReadSession;
import nl.kansrijkestart.fhir.internal.reading.ReadSession.Found;
import nl.kansrijkestart.fhir.outcome.Carried;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.fhir.outcome.FhirRecord;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.PregnancyId;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Puts children together with what was measured, and those of one birth together. A child that says
 * of no birth is one of its own; where that cannot be, it stands alone.
 */
public final class BirthAssembler {

  private record One(
      Child child, @Nullable PregnancyId pregnancy, List<String> from, List<Coding> security) {}

  private BirthAssembler() {}

  public static void assemble(ReadSession session) {
    Map<String, List<One>> births = new LinkedHashMap<>();
    for (PersonId id : session.persons()) {
      List<Found> measured = session.found(id, MeasuredReader.Part.class);
      List<Found> children = session.found(id, ChildReader.Part.class);
      if (children.isEmpty()) {
        for (Found found : measured) {
          session.issue(FhirIssue.of(found.from(), FhirReasons.NOT_TAKEN));
          session.carry(Carried.of(((MeasuredReader.Part) found.part()).resource(), List.of()));
        }
        continue;
      }
      Found first = children.get(0);
      ChildReader.Part part = (ChildReader.Part) first.part();
      List<String> from = new ArrayList<>(List.of(first.from()));
      List<Coding> security = new ArrayList<>(first.security());
      ChildBuilder builder = part.child();
      measure(session, measured, builder, from, security);
      Child child = Build.orNull(builder::build);
      if (child == null) {
        session.issue(FhirIssue.of(first.from(), FhirReasons.OUT_OF_RANGE));
        session.carry(Carried.of(part.resource(), List.of()));
        continue;
      }
      String key = part.birth() == null ? child.id().value() : part.birth();
      births
          .computeIfAbsent(key, none -> new ArrayList<>())
          .add(new One(child, part.pregnancy(), from, security));
    }
    births.values().forEach(children -> birth(session, children));
  }

  private static void measure(
      ReadSession session,
      List<Found> measured,
      ChildBuilder builder,
      List<String> from,
      List<Coding> security) {
    Map<MeasuredReader.Kind, List<Found>> byKind = new EnumMap<>(MeasuredReader.Kind.class);
    for (Found found : measured) {
      byKind.computeIfAbsent(part(found).kind(), kind -> new ArrayList<>()).add(found);
    }
    byKind.forEach(
        (kind, all) -> {
          if (all.stream().allMatch(one -> part(one).same(part(all.get(0))))) {
            kind.set(builder, part(all.get(0)));
            for (Found one : all) {
              from.add(one.from());
              security.addAll(one.security());
            }
            return;
          }
          // of values that differ none is taken: nothing says which is right
          for (Found one : all) {
            session.issue(FhirIssue.of(one.from(), FhirReasons.CONTRADICTORY));
            session.carry(Carried.of(part(one).resource(), List.of()));
          }
        });
  }

  private static MeasuredReader.Part part(Found found) {
    return (MeasuredReader.Part) found.part();
  }

  private static void birth(ReadSession session, List<One> children) {
    One first = children.get(0);
    Birth birth =
        Build.orNull(
            () ->
                new Birth(
                    first.pregnancy(),
                    first.child().mother(),
                    children.stream().map(One::child).toList()));
    if (birth == null) {
      for (One one : children) {
        session.issue(FhirIssue.of(one.from().get(0), FhirReasons.CONTRADICTORY));
        session.record(new FhirRecord(one.child(), one.from(), one.security()));
      }
      return;
    }
    session.record(
        new FhirRecord(
            birth,
            children.stream().flatMap(one -> one.from().stream()).toList(),
            children.stream().flatMap(one -> one.security().stream()).toList()));
  }
}
