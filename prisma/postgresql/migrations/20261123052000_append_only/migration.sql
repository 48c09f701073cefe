-- What happened is never overwritten (docs/architecture.md): these tables only grow. The database itself refuses the rest.
CREATE FUNCTION liubu_append_only() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "CertificateEvent_no_update" BEFORE UPDATE ON "CertificateEvent" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "CertificateEvent_no_delete" BEFORE DELETE ON "CertificateEvent" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "AnswerSave_no_update" BEFORE UPDATE ON "AnswerSave" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "AnswerSave_no_delete" BEFORE DELETE ON "AnswerSave" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "QuestionVersion_no_update" BEFORE UPDATE ON "QuestionVersion" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "QuestionVersion_no_delete" BEFORE DELETE ON "QuestionVersion" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "LessonVersion_no_update" BEFORE UPDATE ON "LessonVersion" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "LessonVersion_no_delete" BEFORE DELETE ON "LessonVersion" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "Signature_no_update" BEFORE UPDATE ON "Signature" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "Signature_no_delete" BEFORE DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "CheckResponse_no_update" BEFORE UPDATE ON "CheckResponse" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "CheckResponse_no_delete" BEFORE DELETE ON "CheckResponse" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "ReferenceDocument_no_update" BEFORE UPDATE ON "ReferenceDocument" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "ReferenceDocument_no_delete" BEFORE DELETE ON "ReferenceDocument" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "EvidenceRecord_no_update" BEFORE UPDATE ON "EvidenceRecord" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "EvidenceRecord_no_delete" BEFORE DELETE ON "EvidenceRecord" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "HoursCredit_no_update" BEFORE UPDATE ON "HoursCredit" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "HoursCredit_no_delete" BEFORE DELETE ON "HoursCredit" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "Certificate_no_update" BEFORE UPDATE ON "Certificate" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "Certificate_no_delete" BEFORE DELETE ON "Certificate" FOR EACH ROW EXECUTE FUNCTION liubu_append_only();
CREATE TRIGGER "Attempt_graded_is_final" BEFORE UPDATE ON "Attempt" FOR EACH ROW WHEN (OLD."state" = 'graded' AND NEW."state" <> 'voided') EXECUTE FUNCTION liubu_append_only();
