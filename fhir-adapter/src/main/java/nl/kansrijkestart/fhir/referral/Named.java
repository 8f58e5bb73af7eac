package nl.kansrijkestart.fhir.referral;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.fhir.internal.base.Keys;
import nl.kansrijkestart.fhir.internal.base.Project;
import nl.kansrijkestart.fhir.internal.part.CowDraft;
import nl.kansrijkestart.fhir.internal.part.TwiinDraft;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task names whom the referral names, or what the task named before: by a reference or an
 * identifier, or both. Its words, its type and the version of a reference name nobody else.
 */
final class Named {

  private static final String REQUEST = "ServiceRequest";

  private Named() {}

  /** Whether it names the one at an address, or by one of the keys; nobody is not the same. */
  static boolean same(Reference given, @Nullable String address, Stream<Identifier> keys) {
    boolean byReference = !given.hasReference() || address(given).equals(address);
    boolean besides =
        given.hasReference() && TwiinDraft.BSN.equals(given.getIdentifier().getSystem());
    boolean byKey =
        !given.hasIdentifier() || besides || keys.anyMatch(key -> same(given.getIdentifier(), key));
    return byReference && byKey && (given.hasReference() || given.hasIdentifier());
  }

  /** Whether it names whom the task named before. */
  static boolean asBefore(Reference was, Reference now) {
    Identifier key = was.getIdentifier();
    String address =
        was.hasReference()
            ? address(was)
            : Project.ORGANIZATION.equals(key.getSystem()) && key.hasValue()
                ? "Organization/" + Keys.id(key.getValue())
                : null;
    String id = was.getReferenceElement().getIdPart();
    return same(
        now,
        address,
        id == null
            ? Stream.of(key)
            : Stream.of(
                key,
                new Identifier().setSystem(Project.KEY).setValue(id),
                new Identifier().setSystem(Project.REFERRAL).setValue(id)));
  }

  /** Whether it may name a request, such as another one: not a plan of care, nor words alone. */
  static boolean mayBeRequest(Reference given) {
    String kind = given.getReferenceElement().getResourceType();
    return REQUEST.equals(kind)
        || REQUEST.equals(given.getType())
        || Project.REFERRAL.equals(given.getIdentifier().getSystem())
        || (given.hasReference() && kind == null && !given.hasType());
  }

  /** A reference without a version: it is the same whom it names. */
  static String address(Reference reference) {
    return reference.getReferenceElement().toVersionless().getValue();
  }

  static boolean same(Identifier given, Identifier ours) {
    return given.hasValue()
        && Objects.equals(given.getSystem(), ours.getSystem())
        && given.getValue().equals(ours.getValue());
  }

  /** What a task asks for; a code of another system beside it is not compared. */
  static List<String> asks(CodeableConcept code) {
    return code.getCoding().stream()
        .filter(coding -> CowDraft.TASK_CODE.equals(coding.getSystem()))
        .map(Coding::getCode)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
