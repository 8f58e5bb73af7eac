package nl.kansrijkestart.fhir.internal.reading;

import org.hl7.fhir.r4.model.Resource;

/**
 * Reads one kind of resource into the domain. It marks what it takes; the rest is reported by
 * {@link Reading}.
 *
 * @param <R> HAPI's class of the resource
 */
public interface ResourceReader<R extends Resource> {

  /** HAPI's class of the resource. */
  Class<R> type();

  /** Whether the resource is of the kind that is read here, by its codes and never by a display. */
  boolean reads(R resource);

  /** Reads it: records, parts of records, issues, and what was taken. */
  void read(R resource, Reading reading);
}
