import { resources } from '@taktwerk/i18n/all';
import { annotatedLineSchema, type Field, fieldsOfDocument, LINE_PROBLEM_CODES, noteOf } from '@taktwerk/line';
import { examplesOf } from './examples.ts';
import { RECIPES } from './recipes.ts';

/** Parts of the page in their order: name in `$defs`, title, what it is. */
const PARTS: readonly (readonly [part: string, title: string, says: string])[] = [
  ['document', '项目 Document', 'The head of the file.'],
  ['layout', '布局 Layout', 'One way the line could stand: as it is, as it could be, a variant.'],
  ['text', '文字 Text', 'Text the user wrote, in both languages.'],
  ['sources', '来源 Sources', 'Where figures come from, by path of the field; travels to the report.'],
  ['pose', '位置 Pose', 'A place on the floor; z is up.'],
  ['product', '产品 product', 'What is made, and the units it is packed in. Shared.'],
  ['calendar', '日历 calendar', 'Working time: shifts or plain windows. Shared.'],
  ['defectClass', '不良类别 defectClass', 'A kind of defect. Shared.'],
  ['demand', '需求 demand', 'How the line is used over the year; one at most. Shared.'],
  ['experiment', '运行设置 experiment', 'Default run of studio and command line; one at most. Shared.'],
  ['economics', '经济数据 economics', 'Inputs of the business case; one at most. Shared.'],
  ['plan', '平面图 plan', 'A floor plan: a picture or lines. Shared, so that it is in the file once. Means nothing to the simulation.'],
  ['source', '来料 source', 'Where parts enter.'],
  ['buffer', '缓冲区 buffer', 'Where parts wait.'],
  ['station', '工位 station', 'Where parts are worked on, by people, machines or robots.'],
  ['conveyor', '输送线 conveyor', 'A belt, roller or chain line.'],
  ['sink', '出口 sink', 'Where parts leave.'],
  ['flow', '物流 flow', 'A way for parts from one record to another.'],
  ['route', '工艺路线 route', 'The way of one product as steps, for job shops.'],
  ['limit', '在制品上限 limit', 'At most so many parts in some records.'],
  ['operation', '作业 operation', 'What a station does to a product.'],
  ['timeWork', '时间 work: time', 'A time as it stands.'],
  ['manualWork', '手工作业 work: manual', 'Hand work by elements.'],
  ['arcWeldingWork', '弧焊 work: arcWelding', 'A robot welds seams.'],
  ['seam', '焊缝 seam', 'A seam on the part.'],
  ['machineLoadingWork', '上下料 work: machineLoading', 'A machine is loaded, works alone and is unloaded.'],
  ['palletizingWork', '码垛 work: palletizing', 'A robot stacks parts on a pallet.'],
  ['palletPattern', '垛型 palletPattern', 'How parts lie on a pallet.'],
  ['inspectionWork', '检验 work: inspection', 'Looking at or measuring a part.'],
  ['spotWeldingWork', '点焊 work: spotWelding', 'Spots are squeezed, welded and held.'],
  ['gluingWork', '施胶 work: gluing', 'Beads are laid along paths.'],
  ['assemblyWork', '装配 work: assembly', 'Parts are inserted, screwed and pressed; what fails is tried again.'],
  ['thermalCuttingWork', '热切割 work: thermalCutting', 'Contours are pierced and cut.'],
  ['deburringWork', '去毛刺 work: deburring', 'A tool follows edges.'],
  ['grindingWork', '打磨 work: grinding', 'A tool passes over seams or surfaces.'],
  ['polishingWork', '抛光 work: polishing', 'Surfaces are polished in several passes.'],
  ['slagRemovalWork', '除渣 work: slagRemoval', 'Slag is skimmed off a melt.'],
  ['rustRemovalWork', '除锈 work: rustRemoval', 'Surfaces are blasted, lasered or brushed clean.'],
  ['paintingWork', '喷涂 work: painting', 'Surfaces are sprayed in stripes.'],
  ['coatingLineWork', '涂装线 work: coatingLine', 'A conveyor carries parts through zones.'],
  ['sortingWork', '分拣 work: sorting', 'Parts are picked off a moving belt.'],
  ['packingWork', '装箱 work: packing', 'Parts are put into cases.'],
  ['kittingWork', '配料 work: kitting', 'What goes together is weighed out or counted.'],
  ['storageWork', '仓储 work: storage', 'Parts lie in store.'],
  ['toolPath', '路径 toolPath', 'A way of the tool over the part.'],
  ['workSurface', '加工面 workSurface', 'A flat piece of surface.'],
  ['transfer', '搬移 transfer', 'One part from place to place.'],
  ['learning', '学习曲线 learning', 'How hand work gets quicker: time = first × n^log2(rate).'],
  ['lift', '提举 lift', 'A lift by hand, for the lifting index of NIOSH.'],
  ['quality', '质量 quality', 'Defects made, repaired and found; asked in this order at the end of a cycle.'],
  ['need', '用工 need', 'People an operation needs.'],
  ['failure', '故障 failure', 'One failure mode.'],
  ['maintenance', '保养 maintenance', 'Planned maintenance.'],
  ['power', '功率 power', 'Electrical power by state.'],
  ['distribution', '分布 distribution', 'A random or fixed value, in s (pieces for geometric and cycles). `type` says which.'],
  ['robot', '机器人 robot', 'A robot of the catalog on the floor: does the work that names it, carries parts on flows whose `via` it is.'],
  ['pool', '班组 pool', 'People of one role.'],
  ['crew', '维修班 crew', 'People who repair.'],
  ['network', '路网 network', 'Lanes for vehicles.'],
  ['fleet', '车队 fleet', 'Vehicles that carry parts on flows whose `via` it is.'],
  ['fixture', '场地设施 fixture', 'What only stands on the floor.'],
  ['underlay', '底图 underlay', 'A floor plan on the floor. Means nothing to the simulation.'],
  ['group', '组 group', 'Records that go together. Means nothing to the simulation.'],
  ['layer', '图层 layer', 'Records shown, hidden and locked together. Means nothing to the simulation.'],
];

const INTRO = `# 产线文件 Line document

<!-- Generated by tests/documents/document-page.test.ts: UPDATE=1 npx vitest run tests/documents -->

**摘要。** 一个项目就是一个 \`.line.json\` 文件：\`shared\` 存放各布局共用的记录（产品、日历、不良类别、需求、运行设置、经济数据），
\`layouts\` 存放各个布局（现状、方案……），每个布局有自己的一组记录（来料、缓冲区、工位、输送线、机器人、班组、路网、车队、物流……）。
记录按编号存放，编号带种类，例如 \`station:press-2\`；复制布局时编号不变。单位写在字段名里（\`S\` 秒、\`M\` 米、\`Mps\` 米每秒、\`Kg\` 千克、
\`Rad\` 弧度、\`Kw\` 千瓦）；未知写 \`null\`。打开文件时先迁移旧版本，再检查全部内容，所有问题一次列出，每个问题都说明位置、应为、实为和解决办法。

A project is one \`.line.json\` file. \`shared\` holds what all layouts share, \`layouts\` one set of records each. Records stand under their
id, which carries their kind (\`station:press-2\`); a copied layout keeps its ids. Units are in the names of fields: \`S\` seconds, \`M\`
metres, \`Mps\` m/s, \`Kg\`, \`Rad\`, \`Kw\`; unknown is \`null\`. Opening a file migrates older versions, then checks all of it: every problem is
told at once, with its place, what was expected and found, and what to do.

The schema for editors is [models/schema/line.schema.json](../models/schema/line.schema.json). The examples below are taken from
[tests/documents/v1.line.json](../tests/documents/v1.line.json), a valid line with every field. In a path, \`[]\` is an entry of a list, \`*\` any
key, and \`arrival:interval.time\` the field \`time\` of the choice whose \`type\` is \`interval\`. Fields without a default must be there.

Every record, shared or of a layout, says its \`kind\` beside its \`id\`: \`"kind": "station", "id": "station:press-2"\`. Work, distributions,
arrivals and patterns of calendars say their \`type\`: \`{ "type": "exponential", "mean": 70 }\`. What the words mean (when a part is released, what
blocks, who goes first) stands with the fields; whole lines to begin with stand [at the end](#例子-recipes).
`;

/** The page on the line document: every field with its meaning, range, default and an example, then every problem with its sentences. */
export function documentPage(document: unknown): string {
  const examples = examplesOf(annotatedLineSchema(), document);
  const fields = fieldsOfDocument();
  const sections = PARTS.map(([part, title, says]) =>
    section(
      title,
      says,
      fields.filter((field) => field.part === part),
      examples,
    ),
  );
  return [INTRO, ...sections, recipeSection(), problemSection()].join('\n');
}

/** A whole small file, then the records of further lines, one a line. */
function recipeSection(): string {
  const [first, ...others] = RECIPES;
  const block = (text: string) => ['```json', text, '```', ''];
  const whole = first === undefined ? [] : ['A whole file:', '', ...block(wholeFile(first.draft))];
  const records = (recipe: (typeof RECIPES)[number]) =>
    recipe.draft
      .all()
      .filter(({ id }) => id !== 'product:p')
      .map((record) => JSON.stringify(record))
      .join('\n');
  return [
    ...['## 例子 Recipes', '', 'Lines that run as they stand here; the head and `product:p` of the others are as in the first.', ''],
    ...RECIPES.slice(0, 1).flatMap(({ title, says }) => [`### ${title}`, '', says, '']),
    ...whole,
    ...others.flatMap((recipe) => [`### ${recipe.title}`, '', recipe.says, '', ...block(records(recipe))]),
  ].join('\n');
}

/** A file with a record a line. */
function wholeFile(draft: (typeof RECIPES)[number]['draft']): string {
  const { shared, layouts, ...head } = draft.document();
  const { name, records } = (layouts as Readonly<Record<string, { readonly name: unknown; readonly records: object }>>).main!;
  const lines = (from: object) => Object.entries(from).map(([id, record]) => `  ${JSON.stringify(id)}: ${JSON.stringify(record)}`);
  const list = (from: object) => `{\n${lines(from).join(',\n')}\n}`;
  const open = JSON.stringify(head).slice(0, -1);
  return `${open},\n"shared": ${list(shared)},\n"layouts": { "main": { "name": ${JSON.stringify(name)}, "records": ${list(records)} } } }`;
}

/** Parts of the schema that the page has no section for. */
export function untoldParts(): string[] {
  const told = new Set(PARTS.map(([part]) => part));
  return [...new Set(fieldsOfDocument().map(({ part }) => part))].filter((part) => !told.has(part));
}

function section(title: string, says: string, fields: readonly Field[], examples: ReadonlyMap<string, unknown>): string {
  const rows = fields.map((field) => {
    const example = examples.get(`${field.part} ${field.path}`);
    const cells = [`\`${field.path}\``, noteOf(field) ?? '', rangeOf(field.schema), defaultOf(field), exampleText(example)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [`## ${title}`, '', says, '', '| field | says | value | default | example |', '| --- | --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const defaultOf = ({ schema, isRequired }: Field): string =>
  schema.default === undefined ? (isRequired ? '' : '(may be left out)') : code(schema.default);

function exampleText(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value);
  return text.length <= 90 ? `\`${text}\`` : 'in the file';
}

/** What may stand in a field, in short. */
function rangeOf(schema: Field['schema']): string {
  if (typeof schema.$ref === 'string') return schema.$ref.slice('#/$defs/'.length);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  const choices = (schema.oneOf ?? schema.anyOf) as readonly Field['schema'][] | undefined;
  if (choices !== undefined) return [...new Set(choices.map(choiceText))].join(' or ');
  if (schema.type === 'array') return `list of ${rangeOf((schema.items ?? schema.prefixItems ?? {}) as Field['schema'])}`.trimEnd();
  if (schema.type === 'object')
    return typeof schema.additionalProperties === 'object' ? `${rangeOf(schema.additionalProperties as Field['schema'])} by key` : 'object';
  const types = Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'list');
  return [types, boundsOf(schema)].filter((text) => text !== '').join(' ');
}

function choiceText(choice: Field['schema']): string {
  const type = (choice.properties as Readonly<Record<string, Field['schema']>> | undefined)?.type?.const;
  return typeof type === 'string' ? `\`${type}\`` : rangeOf(choice);
}

function boundsOf({ minimum, exclusiveMinimum, maximum }: Field['schema']): string {
  const low =
    minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER
      ? `≥ ${minimum}`
      : exclusiveMinimum === undefined
        ? ''
        : `> ${exclusiveMinimum}`;
  const high = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `≤ ${maximum}`;
  return [low, high].filter((text) => text !== '').join(', ');
}

function problemSection(): string {
  const zh: Readonly<Record<string, string>> = resources.zh.problems;
  const en: Readonly<Record<string, string>> = resources.en.problems;
  const rows = LINE_PROBLEM_CODES.map((name) => {
    const cells = [`\`${name}\``, `${zh[`${name}.says`]} ${zh[`${name}.remedy`]}`, `${en[`${name}.says`]} ${en[`${name}.remedy`]}`];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const says = 'What a document can be refused for: `{ code, at, layout, field, expected, got }`, the sentences by language.';
  return ['## 问题 Problems', '', says, '', '| code | 中文 | English |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
