-- What happened is never overwritten (docs/architecture.md): these tables only grow. The database itself refuses the rest.
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent" BEGIN SELECT RAISE(ABORT, 'append-only: AuditEvent'); END;
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent" BEGIN SELECT RAISE(ABORT, 'append-only: AuditEvent'); END;
CREATE TRIGGER "CertificateEvent_no_update" BEFORE UPDATE ON "CertificateEvent" BEGIN SELECT RAISE(ABORT, 'append-only: CertificateEvent'); END;
CREATE TRIGGER "CertificateEvent_no_delete" BEFORE DELETE ON "CertificateEvent" BEGIN SELECT RAISE(ABORT, 'append-only: CertificateEvent'); END;
CREATE TRIGGER "AnswerSave_no_update" BEFORE UPDATE ON "AnswerSave" BEGIN SELECT RAISE(ABORT, 'append-only: AnswerSave'); END;
CREATE TRIGGER "AnswerSave_no_delete" BEFORE DELETE ON "AnswerSave" BEGIN SELECT RAISE(ABORT, 'append-only: AnswerSave'); END;
CREATE TRIGGER "QuestionVersion_no_update" BEFORE UPDATE ON "QuestionVersion" BEGIN SELECT RAISE(ABORT, 'append-only: QuestionVersion'); END;
CREATE TRIGGER "QuestionVersion_no_delete" BEFORE DELETE ON "QuestionVersion" BEGIN SELECT RAISE(ABORT, 'append-only: QuestionVersion'); END;
CREATE TRIGGER "LessonVersion_no_update" BEFORE UPDATE ON "LessonVersion" BEGIN SELECT RAISE(ABORT, 'append-only: LessonVersion'); END;
CREATE TRIGGER "LessonVersion_no_delete" BEFORE DELETE ON "LessonVersion" BEGIN SELECT RAISE(ABORT, 'append-only: LessonVersion'); END;
CREATE TRIGGER "Signature_no_update" BEFORE UPDATE ON "Signature" BEGIN SELECT RAISE(ABORT, 'append-only: Signature'); END;
CREATE TRIGGER "Signature_no_delete" BEFORE DELETE ON "Signature" BEGIN SELECT RAISE(ABORT, 'append-only: Signature'); END;
CREATE TRIGGER "CheckResponse_no_update" BEFORE UPDATE ON "CheckResponse" BEGIN SELECT RAISE(ABORT, 'append-only: CheckResponse'); END;
CREATE TRIGGER "CheckResponse_no_delete" BEFORE DELETE ON "CheckResponse" BEGIN SELECT RAISE(ABORT, 'append-only: CheckResponse'); END;
CREATE TRIGGER "ReferenceDocument_no_update" BEFORE UPDATE ON "ReferenceDocument" BEGIN SELECT RAISE(ABORT, 'append-only: ReferenceDocument'); END;
CREATE TRIGGER "ReferenceDocument_no_delete" BEFORE DELETE ON "ReferenceDocument" BEGIN SELECT RAISE(ABORT, 'append-only: ReferenceDocument'); END;
CREATE TRIGGER "EvidenceRecord_no_update" BEFORE UPDATE ON "EvidenceRecord" BEGIN SELECT RAISE(ABORT, 'append-only: EvidenceRecord'); END;
CREATE TRIGGER "EvidenceRecord_no_delete" BEFORE DELETE ON "EvidenceRecord" BEGIN SELECT RAISE(ABORT, 'append-only: EvidenceRecord'); END;
CREATE TRIGGER "HoursCredit_no_update" BEFORE UPDATE ON "HoursCredit" BEGIN SELECT RAISE(ABORT, 'append-only: HoursCredit'); END;
CREATE TRIGGER "HoursCredit_no_delete" BEFORE DELETE ON "HoursCredit" BEGIN SELECT RAISE(ABORT, 'append-only: HoursCredit'); END;
-- A certificate never changes after issue.
CREATE TRIGGER "Certificate_no_update" BEFORE UPDATE ON "Certificate" BEGIN SELECT RAISE(ABORT, 'append-only: Certificate'); END;
CREATE TRIGGER "Certificate_no_delete" BEFORE DELETE ON "Certificate" BEGIN SELECT RAISE(ABORT, 'append-only: Certificate'); END;
-- A graded attempt never changes.
CREATE TRIGGER "Attempt_graded_is_final" BEFORE UPDATE ON "Attempt" WHEN OLD."state" = 'graded' AND NEW."state" <> 'voided' BEGIN SELECT RAISE(ABORT, 'append-only: graded Attempt'); END;
