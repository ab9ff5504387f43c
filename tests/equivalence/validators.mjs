// SPDX-License-Identifier: BSL-1.0
// What the validators say of a definition.
import validator from 'asl-validator';
import service from 'amazon-states-language-service';

/** Complaints about a definition in JSON text; none where both validators accept it. */
export async function complaints(text) {
  const found = [];
  const { isValid, errorsText } = validator(JSON.parse(text), { checkPaths: true, checkArn: true });  // it changes what it is given
  if (!isValid) found.push(`asl-validator: ${errorsText('; ')}`);
  const document = service.TextDocument.create('file:///definition.asl.json', 'asl', 1, text);
  const language = service.getLanguageService({});
  for (const each of await language.doValidation(document, language.parseJSONDocument(document))) {
    found.push(`amazon-states-language-service: ${each.message} (${document.getText(each.range)})`);
  }
  return found;
}
