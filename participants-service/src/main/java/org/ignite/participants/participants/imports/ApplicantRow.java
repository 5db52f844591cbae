package org.ignite.participants.participants.imports;

import org.ignite.participants.imports.FileFormat;
import org.ignite.participants.participants.ParticipantProfile;
import org.ignite.participants.people.PersonDetails;

/**
 * One application of a file.
 *
 * @param line where it begins, the first line of the file being 1
 * @param organisationCode code or GSS code, in any case
 * @param profile what else the file says of them
 */
record ApplicantRow(
    int line,
    FileFormat format,
    PersonDetails person,
    String organisationCode,
    String roleTitle,
    ParticipantProfile profile) {}
