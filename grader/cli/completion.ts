/** `completion SHELL`: a script that completes commands, options, labs and files. */
import { availableLabs } from '../build/bundle.ts';
import type { Command, Option } from './command.ts';
import { UsageError } from './usage-error.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** The name of the program when the project is linked (`npm link`), and of an alias that people make. */
const NAME = 'scale-out';

export const completionCommand = (commands: () => readonly Command[]): Command => ({
  name: 'completion',
  summary: 'prints a completion script for bash, zsh or fish',
  usage: SHELLS.join('|'),
  about: `Prints a script that completes the words of \`${NAME}\`. After \`npm link\` in the project, or with an
alias ${NAME}='npm --prefix FOLDER-OF-THE-PROJECT run -s grade --', load it in your shell's start file.`,
  options: [],
  examples: [
    ['bash', 'completion bash > ~/.local/share/bash-completion/completions/scale-out'],
    ['zsh', 'completion zsh > "${fpath[1]}/_scale-out"'],
    ['fish', 'completion fish > ~/.config/fish/completions/scale-out.fish'],
  ],
  async run({ positionals: [shell, ...rest] }) {
    if (rest.length > 0 || !SHELLS.some((name) => name === shell)) throw new UsageError(`Which shell? Give one of ${SHELLS.join(', ')}.`);
    const labs = await availableLabs();
    process.stdout.write(shell === 'bash' ? bash(commands(), labs) : shell === 'zsh' ? zsh(commands(), labs) : fish(commands(), labs));
    return 0;
  },
});

const choicesOf = ({ complete }: Option, labs: string[]): string[] | undefined =>
  complete === 'lab' ? labs : Array.isArray(complete) ? complete : undefined;

function bash(commands: readonly Command[], labs: string[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      const choices = choicesOf(option, labs);
      return choices ? [`    ${name}:--${option.name}) COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word")); return ;;`] : [];
    }),
  );
  const options = commands.map(({ name, options: all }) => `    ${name}) options='${[...all.map((option) => `--${option.name}`), '--help'].join(' ')}' ;;`);
  const names = commands.slice(1).map(({ name }) => name);
  return `_scale_out() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=grade options=
  case "\${COMP_WORDS[1]}" in ${names.join('|')}) command="\${COMP_WORDS[1]}" ;; esac
  case "$command:$before" in
${values.join('\n')}
  esac
  case "$command" in
${options.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  COMPREPLY=($(compgen -f -- "$word"))
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY+=($(compgen -W 'grade ${names.join(' ')}' -- "$word")); fi
}
complete -o filenames -F _scale_out ${NAME}
`;
}

function zsh(commands: readonly Command[], labs: string[]): string {
  const quoted = (text: string): string => text.replaceAll("'", "'\\''").replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', '\\:');
  const cases = commands.map(({ name, options }) => {
    const specs = options.map((option) => {
      const choices = choicesOf(option, labs);
      const action = choices ? `(${choices.join(' ')})` : option.complete === 'file' ? '_files' : ' ';
      return `      '--${option.name}[${quoted(option.summary)}]${option.value === undefined ? '' : `:${option.value}:${action}`}'`;
    });
    return `    ${name}) _arguments -s \\\n${[...specs, "      '--help[this text]'", "      '*:file:_files'"].join(' \\\n')} ;;`;
  });
  const names = commands.slice(1).map(({ name }) => name);
  return `#compdef ${NAME}
_scale_out() {
  local command=grade
  case "$words[2]" in ${names.join('|')}) command="$words[2]" ;; esac
  if (( CURRENT == 2 )); then compadd grade ${names.join(' ')}; fi
  case "$command" in
${cases.join('\n')}
  esac
}
_scale_out "$@"
`;
}

function fish(commands: readonly Command[], labs: string[]): string {
  const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  const names = commands.slice(1).map(({ name }) => name);
  const lines = commands.flatMap(({ name, options }) => {
    const when = name === 'grade' ? `not __fish_seen_subcommand_from ${names.join(' ')}` : `__fish_seen_subcommand_from ${name}`;
    return options.map((option) => {
      const choices = choicesOf(option, labs);
      const value = option.value === undefined ? '' : choices ? ` -x -a '${choices.join(' ')}'` : ' -r';
      return `complete -c ${NAME} -n '${when}' -l ${option.name}${value} -d '${quoted(option.summary)}'`;
    });
  });
  const starts = commands.map(({ name, summary }) => `complete -c ${NAME} -n __fish_use_subcommand -a ${name} -d '${quoted(summary)}'`);
  return [...starts, ...lines, ''].join('\n');
}
