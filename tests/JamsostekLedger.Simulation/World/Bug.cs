namespace JamsostekLedger.Simulation.World;

/// <summary>A bug that is planted beside the product, to see that the simulation finds it.</summary>
internal enum Bug
{
    None,

    /// <summary>After a wire failure the node sends again without a look at what became of its commit.</summary>
    RetryWithoutLookUp,

    /// <summary>A view is written by another connection than the append's own.</summary>
    ViewOutsideTheTransaction,

    /// <summary>The region's head is read and not locked.</summary>
    SkippedHeadLock,
}

/// <summary>How each bug is planted: by what the server hears, or by what it does with it.</summary>
internal static class Bugs
{
    // Of one length, so that messages stay as long as they say.
    private static readonly byte[] LookUp = "height = $2 and hash"u8.ToArray();
    private static readonly byte[] NoLookUp = "height =-$2 and hash"u8.ToArray();
    private static readonly byte[] Lock = "for update"u8.ToArray();
    private static readonly byte[] NoLock = "          "u8.ToArray();

    public static Func<byte[], byte[]> Says(this Bug bug) => bug switch
    {
        Bug.RetryWithoutLookUp => message => Instead(message, LookUp, NoLookUp),
        Bug.SkippedHeadLock => message => Instead(message, Lock, NoLock),
        _ => message => message,
    };

    /// <summary>What the database must be made to do; null where the wire is enough.</summary>
    public static string? InDatabase(this Bug bug, NpgsqlConnectionStringBuilder to) =>
        bug != Bug.ViewOutsideTheTransaction ? null : $"""
            create extension dblink schema public;
            create function public.outside() returns trigger language plpgsql security definer as $$
            begin
                perform public.dblink_exec(
                    format('host=127.0.0.1 port=%s dbname=%s user={to.Username} password={to.Password}',
                        current_setting('port'), current_database()),
                    format('set session_replication_role = replica; '
                        'insert into ledger.view (region, name, key, body) values (%L, %L, %L, %L) '
                        'on conflict (region, name, key) do update set body = excluded.body',
                        new.region, new.name, new.key, new.body));
                return null;
            end $$;
            create trigger outside before insert or update on ledger.view
                for each row execute function public.outside();
            """;

    private static byte[] Instead(byte[] message, byte[] said, byte[] heard)
    {
        if (message.AsSpan().IndexOf(said) is not (>= 0 and var at))
            return message;
        var changed = message.ToArray();
        heard.CopyTo(changed.AsSpan(at));
        return changed;
    }
}
